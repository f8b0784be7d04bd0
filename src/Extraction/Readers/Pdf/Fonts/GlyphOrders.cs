using System.Globalization;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Glyph names by number (<c>glyph-orders.txt</c>), as font programs leave them out.</summary>
internal static class GlyphOrders
{
    private const string File = "glyph-orders.txt";

    /// <summary>The charset ISOAdobe is this many of the first CFF standard strings.</summary>
    public const int IsoAdobeCount = 229;

    private static readonly Lazy<Dictionary<string, string[]>> Loaded = new(Load);

    public static string[] CffStandardStrings => Loaded.Value["cff-strings"];

    public static string[] CffExpert => Loaded.Value["cff-expert"];

    public static string[] CffExpertSubset => Loaded.Value["cff-expert-subset"];

    public static string[] Macintosh => Loaded.Value["macintosh"];

    private static Dictionary<string, string[]> Load()
    {
        var orders = new Dictionary<string, string[]>(StringComparer.Ordinal);
        string[] current = [];
        var filled = 0;
        foreach (var line in FontDataFile.Lines(File))
        {
            var fields = line.Split(' ');
            if (fields[0] == "order" && filled == current.Length)
            {
                orders.Add(fields[1], current = new string[int.Parse(fields[2], CultureInfo.InvariantCulture)]);
                filled = 0;
                continue;
            }

            if (filled + fields.Length > current.Length)
            {
                throw FontDataFile.Unknown(File, line);
            }

            fields.CopyTo(current, filled);
            filled += fields.Length;
        }

        return filled == current.Length ? orders : throw new FormatException($"{File}: the last order is short.");
    }
}
