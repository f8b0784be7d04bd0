using System.Text;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>The characters inside an element as a value: white space collapsed, excluded parts left out.</summary>
internal static class FactText
{
    /// <summary>Values are short; a longer text is read from the document's own text.</summary>
    private const int MaxLength = 100_000;

    public static string Of(HtmlNode element)
    {
        if (element.Children.Count == 1 && element.Children[0] is { IsText: true } only)
        {
            return Collapse(only.Text.AsSpan(0, Math.Min(only.Text.Length, MaxLength)));
        }

        var text = new StringBuilder();
        var open = new Stack<(HtmlNode Node, int Next)>();
        open.Push((element, 0));
        while (open.TryPop(out var top) && text.Length < MaxLength)
        {
            if (top.Next >= top.Node.Children.Count)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.Children[top.Next];
            if (child.IsText)
            {
                text.Append(child.Text.AsSpan(0, Math.Min(child.Text.Length, MaxLength)));
            }
            else if (child.Name != "ix:exclude")
            {
                if (child.Tag is not (HtmlTag.Inline or HtmlTag.Superscript))
                {
                    text.Append(' ');
                }

                open.Push((child, 0));
            }
        }

        return Collapse(text.ToString());
    }

    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var needed = false;
        for (var i = 0; i < text.Length && !needed; i++)
        {
            needed = char.IsWhiteSpace(text[i]) && (text[i] != ' ' || char.IsWhiteSpace(text[i - 1]));
        }

        if (!needed)
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
