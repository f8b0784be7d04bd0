using System.Text;

namespace LittleGiants.Extraction.Documents;

/// <summary>Whether a quote and a text that are alike without white space are alike with it, too: for quotes too short to be told by their letters.</summary>
internal static class WordSpaces
{
    public static bool Agree(string quote, string text, IReadOnlyList<TextSpan> spans)
    {
        var start = spans[0].Start;
        var end = spans[^1].End;
        if ((start > 0 && JoinLetters(text[start - 1], text[start])) || (end < text.Length && JoinLetters(text[end - 1], text[end])))
        {
            return false;
        }

        var printed = new StringBuilder();
        foreach (var span in spans)
        {
            printed.Append(printed.Length > 0 ? " " : "").Append(text, span.Start, span.Length);
        }

        return string.Equals(Collapse(quote), Collapse(printed.ToString()), StringComparison.Ordinal);
    }

    // A space counts only between two letters or digits; one behind a hyphen is a line end's.
    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in CanonicalText.Normalize(text))
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                result.Append(c is '-' or '\u2010' or '\u2011' ? "" : "\0");
                space = false;
                continue;
            }

            if (space && result.Length > 0 && JoinLetters(result[^1], c))
            {
                result.Append(' ');
            }

            result.Append(char.ToLowerInvariant(c));
            space = false;
        }

        return result.ToString();
    }

    private static bool JoinLetters(char left, char right) => IsAlphabetic(left) && IsAlphabetic(right);

    private static bool IsAlphabetic(char c) => char.IsLetterOrDigit(c) && c < '\u2e80';
}
