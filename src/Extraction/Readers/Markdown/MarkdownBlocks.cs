using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;
using LittleGiants.Extraction.Readers.PlainText;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Writes the blocks of a parsed file.</summary>
internal sealed class MarkdownBlocks(string source, BlockWriter writer, ArticleHead head, MarkdownOptions options)
{
    private readonly InlineText _inline = new();
    private bool _hasTitle;
    private int _blocksRead;

    /// <summary>Blocks that start before this place of the source were written with an HTML element that reaches over them.</summary>
    private int _writtenTo;

    /// <summary>No table's end stands behind this place of the source.</summary>
    private int _noTableEndFrom = int.MaxValue;

    public void Write(MarkdownDocument document) => Children(document, 1);

    private void Children(ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            if (writer.IsFull)
            {
                return;
            }

            if (block.Span.Start >= _writtenTo || block is FootnoteGroup)
            {
                Write(block, depth);
            }
        }
    }

    private void Write(Markdig.Syntax.Block block, int depth)
    {
        switch (block)
        {
            case YamlFrontMatterBlock front:
                FrontMatter.Read(front.Lines.ToString(), head, options.MaxFrontMatterLines);
                return;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case MarkdownTable table:
                writer.Write(MarkdownGrid.Of(table, _inline));
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case CodeBlock code:
                new PlainTextBlocks(new TextLines(code.Lines.ToString()), writer, head, PlainTextOptions.Default).Write(isFragment: true);
                break;
            case LeafBlock { Inline: not null } leaf when !(depth == 1 && HeadLines(leaf)):
                foreach (var line in _inline.Of(leaf.Inline).Split('\n'))
                {
                    Paragraph(line);
                }

                break;
            case FootnoteGroup notes:
                Notes(notes);
                break;
            case ListBlock list:
                List(list, depth);
                break;
            case ContainerBlock container when depth < options.MaxDepth:
                Children(container, depth + 1);
                break;
        }

        _blocksRead++;
    }

    private void Heading(HeadingBlock heading)
    {
        var text = _inline.Of(heading.Inline);
        if (heading.Level == 1 && !_hasTitle)
        {
            head.Add(HeadField.Title, text);
            _hasTitle = true;
            writer.Write(BlockKind.Title, text);
        }
        else
        {
            writer.Write(BlockKind.Heading, text, heading.Level);
        }
    }

    private void Paragraph(string text)
    {
        if (LineKinds.IsGap(text))
        {
            writer.Line(text);
        }
        else
        {
            writer.Write(BlockKind.Paragraph, text);
        }
    }

    /// <summary>Lines such as "Date: …" that stand at the top, right below the title or two of them together.</summary>
    private bool HeadLines(LeafBlock leaf)
    {
        if (_blocksRead >= options.HeadBlocks || leaf.Span.Start < 0 || leaf.Span.End >= source.Length)
        {
            return false;
        }

        var lines = new TextLines(source.Substring(leaf.Span.Start, leaf.Span.Length));
        var fields = new HashSet<HeadField>();
        var count = 0;
        while (count < lines.Count && HeadLineGrammar.Parse(lines.Text(count)) is { } line)
        {
            fields.Add(line.Field);
            count++;
        }

        if (count == 0 || (fields.Count < 2 && !_hasTitle && !fields.Contains(HeadField.Title)))
        {
            return false;
        }

        for (var index = 0; index < count; index++)
        {
            var text = lines.Text(index);
            var line = HeadLineGrammar.Parse(text)!.Value;
            head.Add(line.Field, text[line.ValueStart..]);
            if (line.Field == HeadField.Title && !_hasTitle)
            {
                _hasTitle = true;
                writer.Labelled(BlockKind.Title, text[..line.ValueStart], text[line.ValueStart..]);
            }
            else
            {
                writer.Write(BlockKind.Byline, text.ToString().Replace("**", "", StringComparison.Ordinal));
            }
        }

        for (var index = count; index < lines.Count; index++)
        {
            writer.Write(BlockKind.Paragraph, lines.Text(index));
        }

        return true;
    }

    /// <summary>The parser ends an HTML block at a blank line; a table's end may stand behind several.</summary>
    private void Html(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var open = html.LastIndexOf("<table", StringComparison.OrdinalIgnoreCase);
        if (open >= 0 && html.IndexOf("</table", open, StringComparison.OrdinalIgnoreCase) < 0 && TableEnd(block.Span.End + 1) is > 0 and var end)
        {
            _writtenTo = end;
            html = source[block.Span.Start..end];
        }

        writer.Html(html);
    }

    private int TableEnd(int from)
    {
        if (from >= _noTableEndFrom || from >= source.Length)
        {
            return 0;
        }

        var close = source.IndexOf("</table", from, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            _noTableEndFrom = from;
            return 0;
        }

        return source.IndexOf('>', close) is >= 0 and var end ? end + 1 : source.Length;
    }

    private void List(ListBlock list, int depth)
    {
        foreach (var item in list)
        {
            if (item is not ListItemBlock content)
            {
                continue;
            }

            var isFirst = true;
            foreach (var block in content)
            {
                if (isFirst && block is ParagraphBlock paragraph)
                {
                    writer.Write(BlockKind.ListItem, _inline.Of(paragraph.Inline), depth);
                }
                else if (depth < options.MaxDepth)
                {
                    Write(block, depth + 1);
                }

                isFirst = false;
            }
        }
    }

    private void Notes(FootnoteGroup notes)
    {
        foreach (var block in notes)
        {
            if (block is not Footnote note)
            {
                continue;
            }

            var mark = RaisedDigits.Of(note.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var part in note)
            {
                if (part is LeafBlock leaf)
                {
                    writer.Write(BlockKind.Footnote, $"{mark} {_inline.Of(leaf.Inline)}");
                    mark = "";
                }
                else
                {
                    Write(part, 2);
                }
            }
        }
    }
}
