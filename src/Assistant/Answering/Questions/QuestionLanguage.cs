using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The language of a question. A question is too short for letter statistics: its small words tell it, then how it begins ("En …?" is Dutch, "Et …?" French) and what it asks for.</summary>
internal static class QuestionLanguage
{
    private const string Fallback = "en";
    private const string Chinese = "zh";

    /// <param name="before">The language of the talk so far: what a question too short to tell is in.</param>
    public static string Of(string text, string? before)
    {
        var scores = Language.All.Where(language => language.Tag != Chinese).Select(language => (language.Tag, Score: QuestionCues.For(language.Tag).Function.Count(text))).ToList();
        var best = scores.Max(item => item.Score);

        // A Chinese name in an English question makes no Chinese one.
        if (text.Count(Tokenizer.Han) * 4 > text.Count(char.IsLetter) && (best < 2 || best <= QuestionCues.For(Chinese).Function.Count(text)))
        {
            return Chinese;
        }

        return best == 0 ? before ?? OfLines(text)
            : scores.Any(item => item.Tag == before && item.Score == best) ? before!
            : scores.Where(item => item.Score == best).OrderByDescending(item => QuestionCues.For(item.Tag).FollowUp.Begins(text)).ThenByDescending(item => LineVocabulary.For(item.Tag).Find(text).Count).First().Tag;
    }

    /// <summary>"Umsatz Boeing 2022": the language that knows more of its lines than English, which all know.</summary>
    private static string OfLines(string text) => Language.All.Select(language => language.Tag).OrderBy(tag => tag == Fallback ? 0 : 1)
        .MaxBy(tag => LineVocabulary.For(tag).Find(text).Count) ?? Fallback;
}
