using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Walks a part of a page and writes its text, blocks and tables to a document.</summary>
/// <remarks>The walk keeps its own stack, so that no nesting overflows ours. The page must have been begun.</remarks>
internal sealed class HtmlTextWriter
{
    private const int Page = 1;
    private const int MaxLevel = 6;

    /// <summary>The level of a heading that is only bold: below the title, above what is numbered deep.</summary>
    private const int PlainLevel = 2;
    private readonly HtmlTextFlow _flow;
    private readonly HtmlTableWriter _tables;
    private readonly Stack<Frame> _frames = new();
    private readonly LinesAbove _above = new();
    private readonly HtmlReaderOptions _options;

    public HtmlTextWriter(DocumentBuilder builder, HtmlReaderOptions options, int maxTextLength)
    {
        _flow = new HtmlTextFlow(builder, maxTextLength);
        _tables = new HtmlTableWriter(_flow, options, _above);
        _options = options;
    }

    /// <summary>What parts of the page are, by <see cref="HtmlNode.Index"/>; empty when the markup alone decides.</summary>
    public IReadOnlyList<HtmlRole> Roles { get; init; } = [];

    /// <summary>Whether short lines with a section's number are headings; so in documents, not in articles.</summary>
    public bool FindNumberedHeadings { get; init; }

    /// <summary>Called for each element, children first, with the span of the text written inside it.</summary>
    public Action<HtmlNode, TextSpan>? ElementWritten
    {
        get => _flow.ElementWritten;
        init => _flow.ElementWritten = value;
    }

    /// <summary>Whether the limit on text was reached and the rest left out.</summary>
    public bool IsCut => _flow.IsFull;

    public void Write(HtmlNode root, CancellationToken cancellationToken)
    {
        _frames.Clear();
        Enter(root, new Context(BlockKind.Paragraph, 0, HtmlRole.Inherit, false, false, 0));
        while (_frames.TryPop(out var frame))
        {
            if (frame.Next == frame.Node.Children.Count)
            {
                Leave(frame);
                continue;
            }

            if (_flow.IsFull)
            {
                frame = frame with { Next = frame.Node.Children.Count };
                _frames.Push(frame);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            _frames.Push(frame with { Next = frame.Next + 1 });
            var child = frame.Node.Children[frame.Next];
            if (child.IsText)
            {
                WriteText(child, frame);
            }
            else if (child.Tag == HtmlTag.LineBreak)
            {
                BreakLine(frame);
            }
            else
            {
                Enter(child, frame.Context);
            }
        }

        EndBlock(new Context(BlockKind.Paragraph, 0, HtmlRole.Inherit, false, false, 0));
    }

    private void Enter(HtmlNode node, Context outer)
    {
        var role = node.Index < Roles.Count ? Roles[node.Index] : HtmlRole.Inherit;
        if (role == HtmlRole.Omit || (node.Tag == HtmlTag.Silent && node.Parent is not null) || node.IsHidden())
        {
            return;
        }

        var isChange = role != HtmlRole.Inherit && role != outer.Role;
        var breaks = isChange || node.Tag is not (HtmlTag.Inline or HtmlTag.Superscript or HtmlTag.Quotation);
        if (breaks)
        {
            EndBlock(outer);
        }

        var inner = ContextOf(node, isChange ? outer with { Role = role, Kind = KindOf(role) } : outer);
        inner = inner with { IsBold = HtmlBoldness.Of(node, inner.IsBold) };
        if (node.Tag == HtmlTag.Table && inner.Role is not HtmlRole.Navigation && _tables.TryWrite(node, Roles))
        {
            return;
        }

        _flow.Open(node);
        if (node.Tag == HtmlTag.Quotation)
        {
            _flow.Text("“");
        }

        _frames.Push(new Frame(node, 0, inner, outer, breaks));
    }

    private void Leave(Frame frame)
    {
        if (frame.Node.Tag == HtmlTag.Quotation)
        {
            _flow.Text("”");
        }

        _flow.Close();
        if (frame.Breaks)
        {
            EndBlock(frame.Context);
        }
    }

    private static Context ContextOf(HtmlNode node, Context context)
    {
        switch (node.Tag)
        {
            case HtmlTag.Heading when context.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading:
                return context with { Kind = BlockKind.Heading, Level = node.Name[1] - '0' };
            case HtmlTag.ListItem when context.Kind is BlockKind.Paragraph or BlockKind.ListItem:
                return context with { Kind = BlockKind.ListItem, Level = context.ListDepth + 1, ListDepth = context.ListDepth + 1 };
            case HtmlTag.Caption when context.Role is not HtmlRole.Navigation:
                return context with { Kind = BlockKind.Caption, Level = 0 };
            case HtmlTag.Preformatted:
                return context with { IsPreformatted = true };
            default:
                return context;
        }
    }

    private static BlockKind KindOf(HtmlRole role) => role switch
    {
        HtmlRole.Title => BlockKind.Title,
        HtmlRole.Byline => BlockKind.Byline,
        HtmlRole.Caption => BlockKind.Caption,
        HtmlRole.Navigation => BlockKind.Navigation,
        _ => BlockKind.Paragraph,
    };

    private void WriteText(HtmlNode node, Frame frame)
    {
        _flow.IsBold = frame.Context.IsBold;
        if (frame.Context.IsPreformatted)
        {
            _flow.Preformatted(node.Text);
        }
        else if (frame.Node.Tag == HtmlTag.Superscript)
        {
            _flow.Text(RaisedDigits.Of(node.Text));
        }
        else
        {
            _flow.Text(node.Text);
        }
    }

    /// <summary>A line break ends the paragraph when another follows or when the line is a finished sentence; otherwise the lines are one paragraph.</summary>
    private void BreakLine(Frame frame)
    {
        if (LineBreaks.EndsParagraph(frame.Node.Children, frame.Next, _flow.Head, _flow.Last))
        {
            EndBlock(frame.Context);
        }
        else
        {
            _flow.Space();
        }
    }

    private void EndBlock(Context context)
    {
        if (_flow.EndBlock() is not { } span)
        {
            return;
        }

        var (kind, level) = context.Kind is BlockKind.Paragraph ? Judge(span) : (context.Kind, context.Kind is BlockKind.Heading or BlockKind.ListItem ? context.Level : 0);
        _flow.Builder.AddBlock(new Block(kind, span, Page) { Level = level });
        _above.Add(kind, _flow.Head, span);
    }

    /// <summary>Pages without heading elements show their headings as short lines in bold or with a section's number.</summary>
    private (BlockKind Kind, int Level) Judge(TextSpan span)
    {
        var line = _flow.Head;
        if (span.Length > _options.MaxHeading || line.IsEmpty || line[^1] is '.' or '。' or '；' or ';' or ',' or '，' or '：' or ':')
        {
            return (BlockKind.Paragraph, 0);
        }

        var numbering = Numbering.Of(line);
        var isNumbered = FindNumberedHeadings && numbering.Kind == NumberingKind.Section && numbering.Length < line.Length;
        return isNumbered || (_flow.IsAllBold && char.IsLetterOrDigit(line[0]))
            ? (BlockKind.Heading, numbering.Depth > 0 ? Math.Min(numbering.Depth, MaxLevel) : PlainLevel)
            : (BlockKind.Paragraph, 0);
    }

    private readonly record struct Context(BlockKind Kind, int Level, HtmlRole Role, bool IsPreformatted, bool IsBold, int ListDepth);

    private readonly record struct Frame(HtmlNode Node, int Next, Context Context, Context Outer, bool Breaks);
}
