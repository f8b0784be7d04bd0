using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Output;

/// <summary>What an analyst must know beside the facts: what could not be read, what contradicts, what was not found and why.</summary>
internal sealed class DocumentNotes(Wording wording)
{
    /// <summary>Rivals named for one fact; the JSON output has them all.</summary>
    private const int MostRivals = 3;
    private readonly ValueText _values = new(wording);

    public IEnumerable<string> Warnings(ExtractionResult result)
    {
        var document = result.Frame.Document;
        var unreadable = document.Pages.Where(page => page.Quality == TextQuality.Unreadable).Select(page => page.Number).ToList();
        if (unreadable.Count > 0)
        {
            yield return wording.Say(Phrase.UnreadablePages, Ranges(unreadable));
        }

        foreach (var warning in document.Warnings)
        {
            var message = SafeText.Line(warning.Message);
            yield return warning.Page is { } page ? $"{wording.Say(Phrase.Page, page)}: {message}" : message;
        }

        var places = new FactPlaces(document, wording);
        foreach (var fact in result.Facts)
        {
            var (name, period) = (wording.FactName(fact.Concept), ValueText.Of(fact.Period));
            if (fact.Rivals.Count > 0)
            {
                yield return wording.Say(fact.Status == FactStatus.Conflicting ? Phrase.Conflict : Phrase.AlsoStated, name, period, Rivals(fact, places));
            }

            foreach (var check in fact.Checks.Where(check => !check.Passed))
            {
                yield return wording.Say(Phrase.CheckFailed, name, period, wording.Word("checks", check.Kind), SafeText.Line(check.Detail));
            }
        }
    }

    public IEnumerable<string> Absent(ExtractionResult result)
    {
        foreach (var (reason, phrase) in new[]
        {
            (AbsenceReason.NotDisclosed, Phrase.NotDisclosed), (AbsenceReason.NotReadable, Phrase.NotReadable), (AbsenceReason.NotApplicable, Phrase.NotApplicable),
        })
        {
            var names = result.Absent.Where(absence => absence.Reason == reason).Select(absence => wording.FactName(absence.Concept)).ToList();
            if (names.Count > 0)
            {
                yield return wording.Say(phrase, string.Join(", ", names));
            }
        }
    }

    /// <summary>"3, 15–17".</summary>
    internal static string Ranges(IReadOnlyList<int> pages)
    {
        var parts = new List<string>();
        for (var at = 0; at < pages.Count; at++)
        {
            var first = pages[at];
            while (at + 1 < pages.Count && pages[at + 1] == pages[at] + 1)
            {
                at++;
            }

            parts.Add(first == pages[at]
                ? first.ToString(CultureInfo.InvariantCulture)
                : FormattableString.Invariant($"{first}–{pages[at]}"));
        }

        return string.Join(", ", parts);
    }

    private string Rivals(Fact fact, FactPlaces places)
    {
        var shown = fact.Rivals.Take(MostRivals).Select(rival =>
        {
            var page = places.PageWords([rival.Evidence]);
            return page.Length > 0 ? $"{_values.Of(rival.Quantity)} ({page})" : _values.Of(rival.Quantity);
        }).ToList();
        if (fact.Rivals.Count > MostRivals)
        {
            shown.Add(wording.Say(Phrase.AndMore, fact.Rivals.Count - MostRivals));
        }

        return string.Join(", ", shown);
    }
}
