using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Search;

/// <summary>The part of a passage that shows best why it was found.</summary>
/// <param name="Start">Where it begins in the passage's text.</param>
/// <param name="Marks">What was looked for, as spans of <paramref name="Text"/>, in order and apart.</param>
internal sealed record Snippet(string Text, int Start, IReadOnlyList<TextSpan> Marks)
{
    /// <summary>Characters before the first mark that are shown.</summary>
    private const int Lead = 40;

    public static Snippet Of(string passage, ExpandedQuestion question, int length)
    {
        var marks = MarksIn(passage, question);
        var (start, best) = (0, -1);
        foreach (var mark in marks)
        {
            var from = WordStart(passage, Math.Max(0, mark.Start - Lead));
            var count = marks.Where(other => other.Start >= from && other.End <= from + length).Select(other => passage[other.Start..other.End]).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            if (count > best)
            {
                (start, best) = (from, count);
            }
        }

        var end = WordEnd(passage, Math.Min(passage.Length, start + length));
        return new Snippet(passage[start..end], start, [.. marks.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => new TextSpan(mark.Start - start, mark.End - start))]);
    }

    /// <summary>All places of a text at which something stands that the question looks for, in order and apart.</summary>
    public static IReadOnlyList<TextSpan> MarksIn(string text, ExpandedQuestion question)
    {
        var words = TextToken.In(text);
        var tokens = words.Select(word => word.Token).ToArray();
        var phrases = new PhraseTable<bool>();
        foreach (var phrase in question.Groups.SelectMany(group => group.Phrases))
        {
            phrases.Add(phrase, true);
        }

        var marks = new List<TextSpan>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (phrases.LongestAt(tokens, at) is not { } hit)
            {
                continue;
            }

            var (start, end) = (words[at].Start, words[at + hit.Length - 1].End);
            if (marks.Count > 0 && start <= marks[^1].End)
            {
                marks[^1] = new TextSpan(marks[^1].Start, Math.Max(end, marks[^1].End));
            }
            else
            {
                marks.Add(new TextSpan(start, end));
            }
        }

        return marks;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Tokenizer.Han(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]) && !Tokenizer.Han(text[at]))
        {
            at--;
        }

        return at;
    }
}
