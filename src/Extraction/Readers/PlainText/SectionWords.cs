namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>"Chapter 3", "Kapitel 2", "Item 1A": the words stand in <c>section-words.txt</c>.</summary>
internal static class SectionWords
{
    private static readonly Lazy<string[]> Words = new(() => [.. EmbeddedLines.Read("Readers/PlainText/section-words.txt", 1).Select(fields => fields[0])]);

    public static bool StartsWith(ReadOnlySpan<char> line)
    {
        foreach (var word in Words.Value)
        {
            if (line.Length > word.Length + 1 && line[word.Length] == ' ' && line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (char.IsAsciiDigit(line[word.Length + 1]) || "IVX".Contains(line[word.Length + 1], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
