using System.Globalization;
using LittleGiants.Assistant.Answering.Assisted;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary>What a model found in a document, in one line and as lists.</summary>
internal static class AssistedText
{
    /// <summary>"report.pdf: the model found 1 of 3 missing facts (rd_staff); dropped: 1 notInText."</summary>
    public static string Of(DocumentRecord document, AssistedOutcome outcome)
    {
        var found = outcome.Found.Count == 0 ? "none" : outcome.Found.Count.ToString(CultureInfo.InvariantCulture);
        var names = outcome.Found.Count == 0 ? "" : $" ({string.Join(", ", Concepts(outcome))})";
        var dropped = outcome.Dropped.Count == 0 ? "" : $"; dropped: {string.Join(", ", Drops(outcome).Select(drop => string.Create(CultureInfo.InvariantCulture, $"{drop.Times} {drop.Reason}")))}";
        return string.Create(CultureInfo.InvariantCulture, $"{SafeText.Line(document.Name)}: the model found {found} of {outcome.Asked.Count} missing {(outcome.Asked.Count == 1 ? "fact" : "facts")}{names}{dropped}.");
    }

    public static IReadOnlyList<string> Concepts(AssistedOutcome outcome) => [.. outcome.Found.Select(fact => fact.Fact.Concept)];

    public static IReadOnlyList<(string Reason, int Times)> Drops(AssistedOutcome outcome) =>
        [.. outcome.Dropped.OrderBy(drop => drop.Key).Select(drop => (char.ToLowerInvariant(drop.Key.ToString()[0]) + drop.Key.ToString()[1..], drop.Value))];
}
