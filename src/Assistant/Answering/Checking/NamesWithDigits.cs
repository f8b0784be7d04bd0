using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Names that hold a digit ("3M", "report-2024.pdf"): where one stands in a sentence, its digits state nothing.</summary>
internal static class NamesWithDigits
{
    /// <summary>The sentence with blanks for such names, of the same length; a name of digits alone is no name.</summary>
    /// <param name="amounts">The amounts of a text: "EUR 3M" names no company.</param>
    public static string Hidden(string sentence, IReadOnlyList<string> names, Func<string, IEnumerable<TextSpan>> amounts)
    {
        foreach (var name in names.Where(name => name.Any(char.IsDigit) && name.Any(char.IsLetter)).OrderByDescending(name => name.Length))
        {
            for (var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!Joins(sentence, at) && !Joins(sentence, at + name.Length) && !amounts(sentence).Any(amount => amount.Start < at + name.Length && at < amount.End))
                {
                    sentence = string.Concat(sentence.AsSpan(0, at), new string(' ', name.Length), sentence.AsSpan(at + name.Length));
                }
            }
        }

        return sentence;
    }

    /// <summary>Whether a word or a number goes on over the place: "3M" is no part of "53M" and of "3Max".</summary>
    private static bool Joins(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1])) && IsOfWord(text[at - 1]) && text[at - 1] < '\u2E80' && text[at] < '\u2E80';

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '.' or ',';
}
