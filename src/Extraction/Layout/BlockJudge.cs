using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Tells what a group of lines is: heading, list item, footnote, caption or paragraph.</summary>
internal sealed class BlockJudge(BlockOptions options)
{
    private readonly char[] _text = new char[512];

    public LaidBlock Judge(LaidPage page, List<FlowLine> lines, int from, int to, Numbering numbering, DocumentStyle style, ReadOnlySpan<bool> captions)
    {
        var first = lines[from];
        float characters = 0, bold = 0;
        for (var i = from; i < to; i++)
        {
            characters += lines[i].Box.Width;
            bold += lines[i].BoldShare * lines[i].Box.Width;
        }

        var block = new LaidBlock(BlockKind.Paragraph, from, to - from, first.FontSize, bold > characters * 0.9f, numbering.Depth);
        if (first.Table >= 0)
        {
            block.Kind = BlockKind.Table;
        }
        else if (IsCaption(lines, block, captions) && !IsSectionHead(page, lines, block, numbering, style))
        {
            block.Kind = BlockKind.Caption;
        }
        else if (IsFootnote(page, lines, block, numbering, style))
        {
            block.Kind = BlockKind.Footnote;
        }
        else if (IsHeading(page, lines, block, numbering, style))
        {
            block.Kind = BlockKind.Heading;
        }
        else if (numbering.Kind is NumberingKind.Bullet or NumberingKind.Item)
        {
            block.Kind = BlockKind.ListItem;
        }

        return block;
    }

    /// <summary>Whether a numbered line is short and no sentence.</summary>
    public bool MayBeHeading(LaidPage page, List<FlowLine> lines, in LaidBlock block)
    {
        if (block.LineCount > 1)
        {
            return false;
        }

        var text = Text(page, lines, block);
        return text.Length <= options.MaxHeadingLength / (Scripts.IsWide(text[^1]) ? 4 : 2)
            && (char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or '）' or '”' or '》') && !char.IsLower(FirstLetter(text));
    }

    private static char FirstLetter(ReadOnlySpan<char> text)
    {
        var i = text.IndexOf(' ') + 1;
        return i < text.Length ? text[i] : text[0];
    }

    /// <summary>A numbered or large heading stays one for the outline, although the table below it takes it for its caption.</summary>
    private bool IsSectionHead(LaidPage page, List<FlowLine> lines, in LaidBlock block, Numbering numbering, DocumentStyle style) =>
        (numbering.Kind == NumberingKind.Section || block.FontSize >= style.BodySize * options.HeadingSizeRatio)
        && IsHeading(page, lines, block, numbering, style);

    private static bool IsCaption(List<FlowLine> lines, in LaidBlock block, ReadOnlySpan<bool> captions)
    {
        for (var i = block.FirstLine; i < block.FirstLine + block.LineCount; i++)
        {
            if (!captions[lines[i].FirstWord])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFootnote(LaidPage page, List<FlowLine> lines, in LaidBlock block, Numbering numbering, DocumentStyle style)
    {
        var line = lines[block.FirstLine];
        if (line.FontSize > style.BodySize * options.FootnoteSizeRatio || line.Box.Y < page.Frame.Height * options.FootnoteZone)
        {
            return false;
        }

        var isSentence = block.LineCount > 1 || line.Box.Width > line.FontSize * options.MinNoteWidth;
        return page.Words[line.FirstWord].IsSuperscript || (isSentence && numbering.Kind is NumberingKind.BareNumber or NumberingKind.Item)
            || Scripts.FirstOf(page.Glyphs[page.Words[line.FirstWord].FirstGlyph]) is '*' or '†' or '‡';
    }

    private bool IsHeading(LaidPage page, List<FlowLine> lines, in LaidBlock block, Numbering numbering, DocumentStyle style)
    {
        if (block.LineCount > options.MaxHeadingLines)
        {
            return false;
        }

        var isLarge = block.FontSize >= style.BodySize * options.HeadingSizeRatio;
        var isSection = numbering.Kind == NumberingKind.Section && block.LineCount <= 2;
        if (!isLarge && !block.IsBold && !isSection)
        {
            return false;
        }

        var text = Text(page, lines, block);
        if (text.Length > options.MaxHeadingLength || (text.Length <= numbering.Length && numbering.Kind != NumberingKind.Section))
        {
            return false;
        }

        int letters = 0, digits = 0, wide = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            wide += Scripts.IsWide(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        if ((letters < 3 && wide < 2) || digits > letters || numbering.Kind == NumberingKind.Bullet)
        {
            return false;
        }

        var endsSentence = text[^1] is '.' or ';' or ',' or '。' or '；' or '，' or ':' or '：' && text.Length > numbering.Length + 1;
        return !endsSentence || (isLarge && text[^1] is '.' && block.LineCount <= 2 && text.Length < options.MaxHeadingLength / 2);
    }

    private ReadOnlySpan<char> Text(LaidPage page, List<FlowLine> lines, in LaidBlock block)
    {
        var length = 0;
        for (var i = block.FirstLine; i < block.FirstLine + block.LineCount; i++)
        {
            length += LineText.Start(page, lines[i].FirstWord, lines[i].WordCount, _text.AsSpan(length)).Length;
        }

        return _text.AsSpan(0, length);
    }
}
