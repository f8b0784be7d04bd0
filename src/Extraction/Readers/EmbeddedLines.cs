using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>The lines of an embedded data file, without comments (<c>#</c>) and empty lines.</summary>
internal static class EmbeddedLines
{
    /// <param name="name">The path relative to the project, such as <c>Readers/month-names.txt</c>.</param>
    /// <param name="fieldCount">The least number of tab-separated fields a line must have.</param>
    public static IEnumerable<string[]> Read(string name, int fieldCount)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length < fieldCount || fields.Any(string.IsNullOrWhiteSpace))
            {
                throw new FormatException($"{name}, line {number}: expected {fieldCount} or more fields parted by tabs, none empty.");
            }

            yield return fields;
        }
    }
}
