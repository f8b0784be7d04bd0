using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests;

/// <summary>Changes a printed figure to another of the same length wherever it stands for itself in a text.</summary>
internal static class PrintedFigure
{
    /// <summary>Whether it is written in digits; words and Han numerals are left alone.</summary>
    public static bool CanBeChanged(string text, TextSpan digits) =>
        !digits.IsEmpty && char.IsAsciiDigit(text[digits.Start]) && char.IsAsciiDigit(text[digits.End - 1]) && Stands(text, digits.Start, digits.End);

    /// <summary>The same figure with its first digit raised, 9 becoming 1.</summary>
    public static string Changed(string printed) => (char)((((printed[0] - '0') % 9) + 1) + '0') + printed[1..];

    public static string Replace(string text, string printed)
    {
        var changed = text.ToCharArray();
        for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            if (Stands(text, at, at + printed.Length))
            {
                changed[at] = Changed(printed)[0];
            }
        }

        return new string(changed);
    }

    /// <summary>Not as a part of a longer number.</summary>
    private static bool Stands(string text, int start, int end) =>
        !(start > 0 && (char.IsAsciiDigit(text[start - 1]) || (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2]))))
        && !(end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))));
}
