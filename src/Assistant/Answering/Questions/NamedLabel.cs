using System.Text.RegularExpressions;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Whether a question asks for the row of a label: it names it whole, and the rest of its words only ask.</summary>
internal static partial class NamedLabel
{
    /// <summary>Characters of the shortest label that is looked for.</summary>
    private const int LeastHan = 2;
    private const int LeastLetters = 5;

    public static bool IsAskedBy(Question question, string label)
    {
        var isEnglish = question.Language == "en";
        var key = PhraseKey.Of(Lead().Replace(Tail().Replace(label, ""), ""), isEnglish).Text;
        if (key.Length < (key.Length > 0 && Tokenizer.Han(key[0]) ? LeastHan : LeastLetters) || !key.Any(char.IsLetter)
            || LabelWords.Instance.IsPartial(key))
        {
            return false;
        }

        var text = question.WithoutNames;
        var asked = PhraseKey.Of(text, isEnglish);
        for (var at = asked.Text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = asked.Text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if (asked.IsEdge(at) && asked.IsEdge(at + key.Length) && OnlyAsks(question, string.Concat(text.AsSpan(0, asked.StartOf(at)), " ", text.AsSpan(asked.EndOf(at + key.Length - 1)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlyAsks(Question question, string rest)
    {
        var cues = QuestionCues.For(question.Language);
        return !cues.Change.IsIn(rest) && !cues.Compare.IsIn(rest) && !cues.Share.IsIn(rest) && !cues.Average.IsIn(rest) && !cues.Who.IsIn(rest) && !cues.Why.IsIn(rest) && !cues.YesNo.Begins(rest)
            && !UnreadWords.AreIn(rest, [.. question.Mentions, .. question.Companies.SelectMany(company => company.Aliases).Select(alias => alias.Text)], cues);
    }

    /// <summary>Leaders, notes and units behind a label.</summary>
    [GeneratedRegex(@"[\s.…]*(?:[(（][^()（）]*[)）]\s*)*[\s.…:：*]*$")]
    private static partial Regex Tail();

    /// <summary>"一、", "（二）", "3.", "其中：".</summary>
    [GeneratedRegex(@"^\s*(?:[(（]?[一二三四五六七八九十0-9]{1,3}[)）]?\s*[、.)）]\s*|[加减]\s*[:：]\s*|其中\s*[:：]\s*)*")]
    private static partial Regex Lead();
}
