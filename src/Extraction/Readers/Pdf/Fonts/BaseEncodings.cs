using System.Globalization;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>The base encodings by name (<c>encodings.txt</c>): a glyph name, or null, for each of 256 codes.</summary>
internal static class BaseEncodings
{
    private const string File = "encodings.txt";
    private static readonly Lazy<Dictionary<string, string?[]>> Loaded = new(Load);

    public static string?[] Standard => Loaded.Value["Standard"];

    public static string?[] WinAnsi => Loaded.Value["WinAnsi"];

    public static string?[] MacRoman => Loaded.Value["MacRoman"];

    public static string?[] Symbol => Loaded.Value["Symbol"];

    public static string?[] ZapfDingbats => Loaded.Value["ZapfDingbats"];

    /// <summary>The Expert encoding of CFF programs; MacExpert is another one.</summary>
    public static string?[] Expert => Loaded.Value["Expert"];

    /// <summary>By the name that a PDF uses, such as <c>WinAnsiEncoding</c>; null when it is none of PDF's.</summary>
    public static string?[]? Find(string? name)
    {
        const string suffix = "Encoding";
        return name is not null && Loaded.Value.TryGetValue(name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name, out var encoding) ? encoding : null;
    }

    private static Dictionary<string, string?[]> Load()
    {
        var encodings = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        string?[]? current = null;
        foreach (var line in FontDataFile.Lines(File))
        {
            var fields = line.Split(' ');
            if (fields[0] == "encoding" && fields.Length == 2)
            {
                encodings.Add(fields[1], current = new string?[256]);
                continue;
            }

            if (current is null || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw FontDataFile.Unknown(File, line);
            }

            for (var i = 1; i < fields.Length; i++, code++)
            {
                current[code] = current[code] is null ? fields[i] : throw FontDataFile.Unknown(File, line);
            }
        }

        return encodings;
    }
}
