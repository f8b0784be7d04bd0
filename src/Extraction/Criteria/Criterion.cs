using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Criteria;

/// <summary>One requirement of a profile, with where it comes from.</summary>
public sealed record Criterion(string Id, string Title, Rule Rule)
{
    /// <summary>The document that sets the rule.</summary>
    public required string Source { get; init; }

    /// <summary>high, medium or low: how sure we are of the rule's wording.</summary>
    public required string Confidence { get; init; }

    /// <summary>Another reading of the same rule, shown when it changes the outcome.</summary>
    public Rule? OtherReading { get; init; }

    /// <summary>What the other reading is.</summary>
    public string? OtherReadingTitle { get; init; }

    /// <summary>The document or page that would settle an unknown.</summary>
    public string? SettledBy { get; init; }

    /// <summary>Language tag → the texts above; a user's own profile need not have any.</summary>
    public IReadOnlyDictionary<string, CriterionTexts> Translations { get; init; } = new Dictionary<string, CriterionTexts>();

    internal static Criterion Read(DataNode node)
    {
        var other = node.Find("otherReading");
        return new Criterion(node["id"].Text, node["title"].Text, Rule.Read(node["rule"]))
        {
            Source = node["source"].Text,
            Confidence = Rule.ReadConfidence(node["confidence"]),
            OtherReading = other is null ? null : Rule.Read(other["rule"]),
            OtherReadingTitle = other?["title"].Text,
            SettledBy = node.Find("settledBy")?.Text,
            Translations = node.Find("translations")?.Entries.ToDictionary(entry => entry.Key, entry => new CriterionTexts(entry.Value["title"].Text)
            {
                SettledBy = entry.Value.Find("settledBy")?.Text,
                OtherReadingTitle = entry.Value.Find("otherReading")?.Text,
            }) ?? [],
        };
    }
}
