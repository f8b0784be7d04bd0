using System.Text;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Reads the embedded word lists: sections <c>[name]</c>, then one entry a line, or several parted by blanks when the section's name ends in <c>*</c>; <c>#</c> starts a comment line.</summary>
internal static class WordListFile
{
    public static Dictionary<string, List<string>> Read(string name)
    {
        using var stream = typeof(WordListFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? entries = null;
        var split = false;
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                split = line[^2] == '*';
                entries = [];
                if (!sections.TryAdd(line[1..(split ? ^2 : ^1)], entries))
                {
                    throw new FormatException($"{name}, line {number}: section {line} stands twice.");
                }

                continue;
            }

            if (entries is null)
            {
                throw new FormatException($"{name}, line {number}: '{line}' stands before the first section.");
            }

            foreach (var entry in split ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [line])
            {
                if (entries.Contains(entry))
                {
                    throw new FormatException($"{name}, line {number}: '{entry}' stands twice in its section.");
                }

                entries.Add(entry);
            }
        }

        return sections;
    }

    /// <summary>The named sections and no others; anything else in the file is an error.</summary>
    public static Dictionary<string, List<string>> Read(string name, params ReadOnlySpan<string> expected)
    {
        var sections = Read(name);
        foreach (var section in expected)
        {
            if (!sections.ContainsKey(section))
            {
                throw new FormatException($"{name}: section [{section}] is missing.");
            }
        }

        foreach (var section in sections.Keys)
        {
            if (!expected.Contains(section))
            {
                throw new FormatException($"{name}: section [{section}] is unknown.");
            }
        }

        return sections;
    }
}
