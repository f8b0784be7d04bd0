namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells line breaks that part paragraphs from those inside one.</summary>
internal static class LineBreaks
{
    /// <param name="siblings">The children among which the break stands.</param>
    /// <param name="last">The character written before the break.</param>
    public static bool EndsParagraph(IReadOnlyList<HtmlNode> siblings, int position, char last)
    {
        if (IsSentenceEnd(last))
        {
            return true;
        }

        // What follows: another break, or a line indented as a paragraph (full-width blanks, or several that do not break).
        for (var i = position + 1; i < siblings.Count; i++)
        {
            var next = siblings[i];
            if (!next.IsText)
            {
                return next.Tag == HtmlTag.LineBreak;
            }

            var text = next.Text.AsSpan().TrimStart("\r\n\t ");
            if (!text.IsEmpty)
            {
                return text.StartsWith("\u3000") || text.StartsWith("\u00a0\u00a0");
            }
        }

        return false;
    }

    internal static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '；' or '：' or ':' or '…' or '”' or '»' or ')';
}
