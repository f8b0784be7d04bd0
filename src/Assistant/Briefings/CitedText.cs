using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A sentence, a cell, an item: runs of words with their citations. Its characters are clean: one line, nothing that is not seen.</summary>
internal sealed record CitedText(IReadOnlyList<CitedRun> Runs)
{
    public static readonly CitedText Empty = new([]);

    public bool IsEmpty => Runs.All(run => string.IsNullOrWhiteSpace(run.Text));

    /// <summary>The words without citations.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    public IEnumerable<LedgerEntry> Evidence => Runs.SelectMany(run => run.Evidence);

    public static CitedText Of(string text, params IEnumerable<LedgerEntry> evidence) => Empty.Then(text, evidence);

    public static CitedText Strong(string text) => new([new CitedRun(Clean(text), [], IsStrong: true)]);

    public CitedText Then(string text, params IEnumerable<LedgerEntry> evidence) => new([.. Runs, new CitedRun(Clean(text), [.. evidence.DistinctBy(entry => entry.Id)])]);

    public CitedText Then(CitedText other) => new([.. Runs, .. other.Runs]);

    public static CitedText Join(string separator, IEnumerable<CitedText> parts)
    {
        var joined = Empty;
        foreach (var part in parts)
        {
            joined = joined.Runs.Count == 0 ? part : joined.Then(separator).Then(part);
        }

        return joined;
    }

    /// <summary>White space becomes one space; what is not seen (directions, soft hyphens, controls, private signs) is left out.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length == 0 || clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
