using System.Globalization;
using System.Text;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>Text of documents on its way to a terminal: one line, without anything that would steer the terminal or turn the line about.</summary>
internal static class SafeText
{
    private const char Unseen = '\uFFFD';

    /// <summary>White space becomes one space; control and format characters become a mark that something stood there.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                line.Append(Unseen);
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The columns that a text takes in a terminal; Han characters take two.</summary>
    public static int Cells(string text) => text.GetCellWidth();

    /// <summary>The longest beginning that fits.</summary>
    public static string Head(string text, int cells)
    {
        var (used, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Cells(rune.ToString());
            if (used > cells)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    /// <summary>The longest end that fits.</summary>
    public static string Tail(string text, int cells)
    {
        var used = Cells(text);
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (used <= cells)
            {
                break;
            }

            used -= Cells(rune.ToString());
            start += rune.Utf16SequenceLength;
        }

        return text[start..];
    }
}
