using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Routing;
using LittleGiants.Extraction.Facts.Formulas;
using PlacesOfNames = LittleGiants.Extraction.Facts.Identity.CompanyNames;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>A Chinese company as people shorten its name: the two characters behind its place, then perhaps others of it in their order.</summary>
internal static class HanShortName
{
    private const int Shortest = 2;
    private const int Longest = 6;
    private const string Chinese = "zh";

    /// <summary>The one company whose short name stands at the beginning of a run of Han, or behind words that ask ("谁是"), when what follows is no part of a word.</summary>
    public static (CompanyRecord Company, string Written)? At(string text, int at, IReadOnlyList<CompanyRecord> companies)
    {
        var cues = QuestionCues.For(Chinese);
        while (new[] { cues.Who, cues.Which, cues.Function, cues.FollowUp, cues.Ellipsis }.Select(words => words.Find(text[at..])).FirstOrDefault(place => place is (0, _)) is (_, var end))
        {
            at += end;
        }

        var begun = companies.Select(company => (Company: company, Core: PlacesOfNames.Instance.WithoutPlace(CompanyNames.WithoutForm(company.Name))))
            .Where(item => item.Core.Length > Shortest && item.Core.Take(Shortest).All(Tokenizer.Han) && text.AsSpan(at).StartsWith(item.Core.AsSpan(0, Shortest))).ToList();
        if (begun is not [var (meant, core)] || LineVocabulary.For(Chinese).Find(text[at..]).Any(match => match.Span.Start == 0))
        {
            return null;
        }

        for (var length = Taken(text, at, core); length >= Shortest; length--)
        {
            if (Ends(text[(at + length)..]))
            {
                return (meant, text.Substring(at, length));
            }
        }

        return null;
    }

    /// <summary>How many characters of the text stand in the name one after the other.</summary>
    private static int Taken(string text, int at, string core)
    {
        var (length, place) = (Shortest, Shortest);
        while (length < Longest && at + length < text.Length && core.IndexOf(text[at + length], place) is >= 0 and var next)
        {
            (length, place) = (length + 1, next + 1);
        }

        return length;
    }

    /// <summary>Whether a name may end here: nothing of Han follows, or a line, or a word by which questions ask.</summary>
    private static bool Ends(string rest)
    {
        var cues = QuestionCues.For(Chinese);
        CueWords[] words = [cues.Function, cues.YesNo, cues.Verdict, cues.Which, cues.Who, cues.HowMany, cues.HowMuch, cues.PriorYear, cues.LatestYear, cues.Summary, cues.Business, cues.Change, cues.Missing, cues.FollowUp];
        return rest.Length == 0 || !Tokenizer.Han(rest[0]) || LineVocabulary.For(Chinese).Find(rest).Any(match => match.Span.Start == 0) || words.Any(cue => cue.Find(rest) is (0, _));
    }
}
