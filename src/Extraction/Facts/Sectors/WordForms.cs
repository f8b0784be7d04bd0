using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>How the words of one language change their form, as its file <c>Words/&lt;tag&gt;.yaml</c> says under <c>forms</c>.</summary>
internal sealed class WordForms
{
    private const int ShortestStem = 4;
    private readonly string _accented;
    private readonly string _plain;
    private readonly IReadOnlyList<string> _adjectives;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _plurals;

    private WordForms(string accented, string plain, IReadOnlyList<string> adjectives, IReadOnlyList<KeyValuePair<string, string>> plurals) =>
        (_accented, _plain, _adjectives, _plurals) = (accented, plain, adjectives, plurals);

    public static WordForms Read(DataNode node)
    {
        var accented = node["accented"].Text;
        var plain = node["plain"].Text;
        return accented.Length != plain.Length
            ? throw node.Error("every accented letter needs its plain one")
            : new WordForms(accented, plain, node["adjectives"].Texts, [.. node["plurals"].Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Text))]);
    }

    /// <summary>A letter as all its spellings are compared: small, without accent.</summary>
    public char Fold(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        c = char.ToLowerInvariant(c);
        var at = _accented.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : _plain[at];
    }

    /// <summary>Folded, without the endings of adjectives before the last word: "monoklonaler Antikörper" is met as "monoklonale Antikörper".</summary>
    public string Stem(string word)
    {
        var folded = string.Create(word.Length, (word, this), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from.Item2.Fold(from.word[i]);
            }
        });
        var last = folded.LastIndexOf(' ');
        if (last < 0 || _adjectives.Count == 0)
        {
            return folded;
        }

        var parts = folded.Split(' ');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            foreach (var ending in _adjectives)
            {
                if (parts[i].Length >= ShortestStem + ending.Length && parts[i].EndsWith(ending, StringComparison.Ordinal))
                {
                    parts[i] = parts[i][..^ending.Length];
                    break;
                }
            }
        }

        return string.Join(' ', parts);
    }

    /// <summary>The plural of a folded word that is not the word with an ending: "battery", "systeem", "médical".</summary>
    public string? Plural(string folded)
    {
        foreach (var (singular, plural) in _plurals)
        {
            if (folded.EndsWith(singular, StringComparison.Ordinal))
            {
                return string.Concat(folded.AsSpan(0, folded.Length - singular.Length), plural);
            }
        }

        return null;
    }
}
