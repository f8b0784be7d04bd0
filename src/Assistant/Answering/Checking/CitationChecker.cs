using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>
/// Tests an answer sentence by sentence, whoever wrote it: its citations exist, and every number in it stands in the cited quotes or in a derivation that a tool
/// returned. A quote that tells its reader what to say is no proof. What fails is marked, not dropped.
/// </summary>
internal sealed partial class CitationChecker(NumberSupport numbers)
{
    /// <summary>Characters of an answer that are checked; what goes beyond is cut off and said.</summary>
    public const int MaxLength = 24_000;

    /// <param name="text">With citations as [E12], also [E1, E2].</param>
    /// <param name="question">Its numbers may be repeated.</param>
    /// <param name="names">Names of companies and documents, whose points end no sentence and whose digits are no numbers.</param>
    /// <param name="isCut">Whether the text broke off before its end.</param>
    public (IReadOnlyList<CheckedSentence> Sentences, IReadOnlyList<LedgerEntry> Citations) Check(string text, EvidenceLedger ledger, string question, string language, IReadOnlyList<string> names, bool isCut = false)
    {
        var citations = new List<LedgerEntry>();
        var sentences = new List<CheckedSentence>();
        foreach (var sentence in AnswerSentences.Split(text.Length > MaxLength ? text[..MaxLength] + "…" : text, names))
        {
            sentences.Add(Check(sentence, ledger, question, language, names, citations));
        }

        if ((isCut || text.Length > MaxLength) && sentences.FindLastIndex(sentence => !string.IsNullOrWhiteSpace(sentence.Text)) is >= 0 and var last
            && sentences[last].Support is Support.Supported or Support.Plain)
        {
            sentences[last] = sentences[last] with { Support = Support.Unfinished, Problem = "The answer broke off here." };
        }

        return (sentences, citations);
    }

    private CheckedSentence Check(string sentence, EvidenceLedger ledger, string question, string language, IReadOnlyList<string> names, List<LedgerEntry> citations)
    {
        var cited = new List<LedgerEntry>();
        var unknown = new List<string>();
        var shown = new StringBuilder();
        var bare = new StringBuilder();
        var at = 0;
        foreach (Match marks in Marks().Matches(sentence))
        {
            bare.Append(sentence, at, marks.Index - at).Append(' ');
            shown.Append(sentence, at, marks.Index - at);
            at = marks.Index + marks.Length;
            foreach (Match mark in Id().Matches(marks.Value))
            {
                if (ledger.Find(mark.Value) is { } entry)
                {
                    cited.Add(entry);
                    shown.Append('[').Append(NumberOf(entry, citations)).Append(']');
                }
                else
                {
                    unknown.Add(mark.Value);
                }
            }
        }

        bare.Append(sentence, at, sentence.Length - at);
        shown.Append(sentence, at, sentence.Length - at);
        var ids = cited.Select(entry => entry.Id).Distinct().ToList();
        if (unknown.Count > 0)
        {
            return new CheckedSentence(shown.ToString(), Support.Contradicted, ids, $"It cites what was never read ({string.Join(", ", unknown)}).");
        }

        if (cited.SelectMany(entry => entry.Sources).FirstOrDefault(source => PlantedInstructions.AreIn(source.Text)) is { } planted)
        {
            return new CheckedSentence(shown.ToString(), Support.Contradicted, ids, $"The cited place ({planted.Document!.Name}, p. {planted.Citation!.Page.ToString(CultureInfo.InvariantCulture)}) tells its reader what to say; it proves nothing.");
        }

        var open = numbers.Unsupported(bare.ToString(), cited, question, language, names);
        return open.Count == 0
            ? new CheckedSentence(shown.ToString(), cited.Count > 0 ? Support.Supported : Support.Plain, ids, null)
            : new CheckedSentence(
                shown.ToString(),
                cited.Count > 0 ? Support.Contradicted : Support.Uncited,
                ids,
                cited.Count > 0 ? $"The cited places do not show {string.Join(", ", open)}." : $"No source is cited for {string.Join(", ", open)}.");
    }

    private static int NumberOf(LedgerEntry entry, List<LedgerEntry> citations)
    {
        var index = citations.FindIndex(known => known.Id == entry.Id);
        if (index < 0)
        {
            citations.Add(entry);
            index = citations.Count - 1;
        }

        return index + 1;
    }

    /// <summary>Small models also write (E1).</summary>
    [GeneratedRegex(@"[ \u00A0]?[\[【(（]\s*E[0-9]{1,6}(?:\s*[,;，、]\s*E[0-9]{1,6})*\s*[\]】)）]", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex("E[0-9]{1,6}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
