using System.Text;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells line breaks that part paragraphs from those inside one.</summary>
internal static class LineBreaks
{
    private const int MaxLine = 128;

    /// <param name="siblings">The children among which the break stands.</param>
    /// <param name="before">The beginning of what was written since the last paragraph.</param>
    /// <param name="last">The character written before the break.</param>
    public static bool EndsParagraph(IReadOnlyList<HtmlNode> siblings, int position, ReadOnlySpan<char> before, char last)
    {
        if (IsSentenceEnd(last) || (ValueLines.Is(before) && ValueLines.Is(LineAfter(siblings, position))))
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

    /// <summary>The beginning of the line behind a break.</summary>
    private static string LineAfter(IReadOnlyList<HtmlNode> siblings, int position)
    {
        var line = new StringBuilder();
        for (var i = position + 1; i < siblings.Count && siblings[i].Tag != HtmlTag.LineBreak && line.Length < MaxLine; i++)
        {
            var text = siblings[i].IsText ? siblings[i].Text : FirstText.Line(siblings[i], MaxLine);
            line.Append(text.AsSpan(0, Math.Min(text.Length, MaxLine)));
        }

        return line.ToString().Trim();
    }

    internal static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '；' or '：' or ':' or '…' or '”' or '»' or ')';
}
