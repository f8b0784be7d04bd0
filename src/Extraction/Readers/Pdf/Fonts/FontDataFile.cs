using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>The lines of an embedded data file of this folder, without comments and empty lines.</summary>
internal static class FontDataFile
{
    private const string Folder = "Readers/Pdf/Fonts/";

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(FontDataFile).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The data file {Folder}{name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static FormatException Unknown(string name, string line) => new($"{Folder}{name}: unknown line '{line}'.");
}
