using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The words of <c>article-cues.yaml</c>.</summary>
internal sealed record ArticleCues
{
    public static ArticleCues Instance { get; } = DataFile.Load("Facts/Identity/article-cues.yaml", version: 1, root => new ArticleCues
    {
        Roles = root["roles"].Texts,
        Leaders = root["leaders"].Texts,
        Persons = new HashSet<string>(root["persons"].Texts, StringComparer.OrdinalIgnoreCase),
        RoleLinks = new HashSet<string>(root["roleLinks"].Texts, StringComparer.OrdinalIgnoreCase),
        Agents = new HashSet<string>(root["agents"].Texts, StringComparer.OrdinalIgnoreCase),
        Places = new HashSet<string>(root["places"].Texts, StringComparer.OrdinalIgnoreCase),
        Appositions = root["appositions"].Entries.ToDictionary(entry => entry.Key, entry => new HashSet<string>(entry.Value.Texts, StringComparer.OrdinalIgnoreCase)),
        Trades = new HashSet<string>(root["trades"].Texts, StringComparer.Ordinal),
        Deeds = root["deeds"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts),
        Figures = root["figures"].Texts,
        KeyFigures = root["keyFigures"].Texts,
        NotCompanies = new HashSet<string>(root["notCompanies"].Texts, StringComparer.OrdinalIgnoreCase),
    });

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<string> Leaders { get; init; }

    public required HashSet<string> Persons { get; init; }

    /// <summary>What joins a role to what it makes.</summary>
    public required HashSet<string> RoleLinks { get; init; }

    /// <summary>What says that the name behind it did something: "named supplier of the year by Name".</summary>
    public required HashSet<string> Agents { get; init; }

    /// <summary>What says that the name behind it is a place.</summary>
    public required HashSet<string> Places { get; init; }

    /// <summary>Language tag → words that begin an apposition.</summary>
    public required IReadOnlyDictionary<string, HashSet<string>> Appositions { get; init; }

    /// <summary>Last words of names that say what the firm makes.</summary>
    public required HashSet<string> Trades { get; init; }

    /// <summary>Language tag → what stands right behind a company's name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Deeds { get; init; }

    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>How a page calls a table of the figures of one company.</summary>
    public required IReadOnlyList<string> KeyFigures { get; init; }

    public required HashSet<string> NotCompanies { get; init; }

    /// <summary>Whether a word names a kind of company: alone, in the plural's absence, or at the end of a compound.</summary>
    public bool IsRole(ReadOnlySpan<char> word)
    {
        word = word.Trim(" ,.\"“”'’()");
        foreach (var role in Roles)
        {
            if (word.EndsWith(role, StringComparison.OrdinalIgnoreCase) && (word.Length == role.Length || word.Length >= role.Length + 3))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word right before a name parts it from a role.</summary>
    public bool IsNoRoleLink(ReadOnlySpan<char> word) => Places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Agents.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool SpeaksOfFigures(ReadOnlySpan<char> text)
    {
        foreach (var word in Figures)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
