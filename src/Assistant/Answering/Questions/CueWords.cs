using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Words and phrases looked for in a question: whole words in Latin script, anywhere in Han; "word*" stands for all endings.</summary>
internal sealed class CueWords(IReadOnlyList<string> phrases)
{
    /// <summary>The first place of any phrase, the longest there; null when none stands in the text.</summary>
    public (int Start, int End)? Find(string text)
    {
        (int Start, int End)? best = null;
        foreach (var phrase in phrases)
        {
            if (Find(text, phrase) is { } place && (best is null || place.Start < best.Value.Start || (place.Start == best.Value.Start && place.End > best.Value.End)))
            {
                best = place;
            }
        }

        return best;
    }

    public bool IsIn(string text) => Find(text) is not null;

    /// <summary>Whether the text begins with one, but for blanks and marks.</summary>
    public bool Begins(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return Find(text) is var (found, _) && found == start;
    }

    public int Count(string text) => phrases.Count(phrase => Find(text, phrase) is not null);

    /// <summary>The text with every phrase blanked out, the longest first.</summary>
    public string Without(string text)
    {
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Length))
        {
            while (Find(text, phrase) is var (start, end))
            {
                text = string.Concat(text.AsSpan(0, start), new string(' ', end - start), text.AsSpan(end));
            }
        }

        return text;
    }

    private static (int Start, int End)? Find(string text, string phrase)
    {
        var stem = phrase.EndsWith('*') ? phrase[..^1] : phrase;
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + stem.Length;
            if ((at == 0 || !Joins(text[at - 1], text[at])) && (phrase.EndsWith('*') || end == text.Length || !Joins(text[end - 1], text[end])))
            {
                return (at, end);
            }
        }

        return null;
    }

    private static bool Joins(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) && !Tokenizer.Han(left) && !Tokenizer.Han(right);
}
