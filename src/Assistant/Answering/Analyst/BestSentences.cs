using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>The sentences or rows of a passage that hold most of what is looked for.</summary>
internal static class BestSentences
{
    /// <summary>Characters below which the sentence that follows is quoted too.</summary>
    private const int Short = 140;

    /// <param name="text">The passage, character by character as its span has it.</param>
    public static TextSpan Of(string text, TextSpan span, ExpandedQuestion query)
    {
        var parts = AnswerSentences.Split(text).ToList();
        var (best, bestScore, at) = (new TextSpan(0, Math.Min(text.Length, Short)), -1.0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var end = at + parts[i].Length;
            var score = Score(parts[i], query);
            if (score > bestScore && parts[i].Trim().Length > 0)
            {
                bestScore = score;
                best = new TextSpan(at, parts[i].Length < Short && i + 1 < parts.Count ? Math.Min(text.Length, end + parts[i + 1].Length) : end);
            }

            at = end;
        }

        var start = best.Start;
        while (start < best.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var stop = best.End;
        while (stop > start && char.IsWhiteSpace(text[stop - 1]))
        {
            stop--;
        }

        return new TextSpan(span.Start + start, span.Start + stop);
    }

    private static double Score(string part, ExpandedQuestion query)
    {
        var tokens = $" {Tokenizer.Of(part)} ";
        return query.Groups.Where(group => group.Phrases.Any(phrase => phrase.All(token => tokens.Contains($" {token} ", StringComparison.Ordinal)))).Sum(group => group.Weight);
    }
}
