using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>
/// The text of a glyph name, by the Adobe Glyph List specification: names of the list (<c>glyph-names.txt</c>), <c>uniXXXX</c>, <c>uXXXXXX</c>,
/// parts joined by an underscore, suffixes behind a dot cut.
/// </summary>
internal static class GlyphNames
{
    private const string File = "glyph-names.txt";
    private const int MaxNameLength = 128;
    private static readonly Lazy<Lists> Loaded = new(Load);

    /// <summary>Null for a name that tells nothing (<c>g17</c>, <c>.notdef</c>).</summary>
    /// <param name="dingbats">Whether names such as <c>a12</c> are those of Zapf Dingbats.</param>
    public static string? Text(string name, bool dingbats = false)
    {
        if (name.Length is 0 or > MaxNameLength)
        {
            return null;
        }

        if (dingbats && Loaded.Value.Dingbats.TryGetValue(name, out var ornament))
        {
            return ornament;
        }

        if (Loaded.Value.General.TryGetValue(name, out var text))
        {
            return text;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot == 0)
        {
            return null;
        }

        var stem = dot > 0 ? name[..dot] : name;
        return Loaded.Value.General.TryGetValue(stem, out text) ? text : stem.Contains('_', StringComparison.Ordinal) ? Joined(stem) : Part(stem);
    }

    /// <summary>The plain character that a private-use one of Adobe's stands for (old-style figures, small capitals, bracket pieces); null for others.</summary>
    public static string? OfPrivate(char character) => Loaded.Value.Private.GetValueOrDefault(character);

    private static string? Joined(string stem)
    {
        var result = new StringBuilder();
        foreach (var part in stem.Split('_'))
        {
            if (Part(part) is not { } text)
            {
                return null;
            }

            result.Append(text);
        }

        return result.ToString();
    }

    private static string? Part(string name)
    {
        if (Loaded.Value.General.TryGetValue(name, out var text))
        {
            return text;
        }

        if (name.Length >= 7 && name.StartsWith("uni", StringComparison.Ordinal))
        {
            return Units(name.AsSpan(3));
        }

        return name.Length is >= 5 and <= 7 && name[0] == 'u' && TryHex(name.AsSpan(1), out var point) && Rune.IsValid(point) && point > 0
            ? new Rune(point).ToString()
            : null;
    }

    private static string? Units(ReadOnlySpan<char> digits)
    {
        if (digits.Length % 4 != 0)
        {
            digits = digits[..4]; // "uni0041a", "uni00411": a variant of the first
        }

        Span<char> units = stackalloc char[MaxNameLength / 4];
        var count = 0;
        for (; digits.Length >= 4; digits = digits[4..])
        {
            if (!TryHex(digits[..4], out var unit) || unit == 0)
            {
                return null;
            }

            units[count++] = (char)unit;
        }

        return new string(units[..count]);
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static Lists Load()
    {
        var lists = new Lists([], [], []);
        Dictionary<string, string>? current = null;
        foreach (var line in FontDataFile.Lines(File))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (line.StartsWith("list ", StringComparison.Ordinal))
            {
                current = line[5..] switch { "general" => lists.General, "dingbats" => lists.Dingbats, "private" => null, _ => throw FontDataFile.Unknown(File, line) };
                continue;
            }

            if (space < 1 || !TryHex(line.AsSpan(space + 1), out var point) || !Rune.IsValid(point))
            {
                throw FontDataFile.Unknown(File, line);
            }

            var text = new Rune(point).ToString();
            if (current is not null)
            {
                current.Add(line[..space], text);
            }
            else if (TryHex(line.AsSpan(0, space), out var character))
            {
                lists.Private.Add((char)character, text);
            }
            else
            {
                throw FontDataFile.Unknown(File, line);
            }
        }

        return lists;
    }

    private sealed record Lists(Dictionary<string, string> General, Dictionary<string, string> Dingbats, Dictionary<char, string> Private);
}
