namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The places of a document vote for its company's name; writings that differ in case and punctuation vote together.</summary>
internal sealed class NameBallot
{
    /// <summary>From here on the place says that it is the legal name.</summary>
    private const int SureWeight = 50;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _aliases = new(StringComparer.Ordinal);

    public void Vote(ReadOnlySpan<char> name, int weight)
    {
        name = name.Trim(" ,;:");
        var key = NameKey.Of(name);
        if (key.Length < 2 || LegalForms.Instance.IsInstitution(name))
        {
            return;
        }

        ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out var exists);
        // "Name Group" is how a text speaks of the whole; the company's own name has a legal form.
        if (LegalForms.Instance.AtEnd(name) is { Form.Length: 0 } && weight < SureWeight)
        {
            weight = (weight + 1) / 2;
        }

        var writing = name.ToString();
        var isShouted = IsShouted(name);

        // The writing of the best place, but "Name Company" rather than "NAME COMPANY" where the text has both.
        var article = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? weight : 0;
        if (!exists || (entry.IsShouted && !isShouted) || (weight > entry.Best && entry.IsShouted == isShouted))
        {
            entry = entry with { Writing = writing, Best = weight, IsShouted = isShouted };
        }

        entry = entry with { Votes = entry.Votes + weight, ArticleVotes = entry.ArticleVotes + article };
    }

    public void Alias(ReadOnlySpan<char> name, string alias)
    {
        var key = NameKey.Of(name);
        if (!_aliases.TryGetValue(key, out var list))
        {
            _aliases[key] = list = [];
        }

        list.Add(alias);
    }

    public IReadOnlyList<string> AliasesOf(string name) => _aliases.GetValueOrDefault(NameKey.Of(name)) ?? [];

    /// <summary>The name with most votes; null when none reaches the bound.</summary>
    public string? Winner(int bound)
    {
        Entry? best = null;
        foreach (var entry in _entries.Values)
        {
            if (entry.Votes >= bound && (best is not { } other || entry.Votes > other.Votes))
            {
                best = entry;
            }
        }

        return best is { } winner ? WithArticle(winner) : null;
    }

    /// <summary>"The Name Company" where most places call it so.</summary>
    private static string WithArticle(Entry entry)
    {
        var hasArticle = entry.Writing.StartsWith("The ", StringComparison.OrdinalIgnoreCase);
        return entry.ArticleVotes * 2 < entry.Votes || hasArticle ? entry.Writing : "The " + entry.Writing;
    }

    public override string ToString() =>
        string.Join("; ", _entries.Values.OrderByDescending(entry => entry.Votes).Take(5).Select(entry => FormattableString.Invariant($"{entry.Writing} {entry.Votes}")));

    private static bool IsShouted(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return letters > 6 && !Han.IsIn(name);
    }

    private record struct Entry(string Writing, int Best, int Votes, int ArticleVotes, bool IsShouted);
}
