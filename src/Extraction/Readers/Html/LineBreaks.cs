namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells line breaks that part paragraphs from those inside one.</summary>
internal static class LineBreaks
{
    /// <param name="last">The character written before the break.</param>
    public static bool EndsParagraph(HtmlNode lineBreak, char last)
    {
        if (lineBreak.Parent is not { } parent)
        {
            return true;
        }

        if (IsSentenceEnd(last))
        {
            return true;
        }

        // What follows: another break, or a line indented as a paragraph (full-width blanks, or several that do not break).
        var siblings = parent.Children;
        for (var i = IndexOf(siblings, lineBreak) + 1; i < siblings.Count; i++)
        {
            var next = siblings[i];
            if (!next.IsText)
            {
                return next.Tag == HtmlTag.LineBreak;
            }

            var text = next.Text.AsSpan().TrimStart("\r\n\t ");
            if (text.IsEmpty)
            {
                continue;
            }

            return text.StartsWith("\u3000") || text.StartsWith("\u00a0\u00a0");
        }

        return false;
    }

    internal static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '；' or '：' or ':' or '…' or '”' or '»' or ')';

    private static int IndexOf(IReadOnlyList<HtmlNode> siblings, HtmlNode node)
    {
        // Children are in document order and numbered so.
        int low = 0, high = siblings.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (siblings[middle].Index < node.Index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
