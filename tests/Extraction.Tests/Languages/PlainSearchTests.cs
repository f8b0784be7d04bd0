using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Languages;

/// <summary>What the indexes find in invented texts is what a comparison at every place finds.</summary>
public sealed class PlainSearchTests
{
    private const int Texts = 400;
    private const string Characters = "aabBcCnN éÉßøØÿŸ10 ,-'*\n(€净利润の人";
    private static readonly string[] Sought = ["a", "é", "0", "人", "利", "ab", "Ab c", "*ab", "bc*", "*n*", "nÉ", "Ÿa", "øß", "10", "a1", "€1", "(a", "净利", "利润", "c净", "の人", "b\nc", "a-b", "abc*", "cab", "n c", "一"];
    private readonly Random _random = new(20);

    [Fact]
    public void A_set_of_words_finds_the_longest_word_of_the_first_place()
    {
        foreach (var (text, words) in Cases())
        {
            var place = new WordSet(words).IndexIn(text, out var length);

            var first = Enumerable.Range(0, text.Length).FirstOrDefault(at => words.Any(word => StandsAt(text, at, word)), -1);
            Assert.Equal(first, place);
            Assert.Equal(first < 0 ? 0 : words.Where(word => StandsAt(text, first, word)).Max(word => word.Trim('*').Length), length);
        }
    }

    [Fact]
    public void An_index_of_sets_marks_those_of_which_a_word_stands_in_the_text()
    {
        foreach (var (text, words) in Cases())
        {
            var sets = words.Chunk(2).ToList();
            var index = new WordIndex(sets);
            var met = new MetSets(index.Count);

            var expected = Enumerable.Range(0, sets.Count).Where(set => sets[set].Any(word => IsIn(text, word))).ToList();
            Assert.Equal(expected.Count > 0, index.Mark(text, met));
            Assert.Equal(expected, met.All.Order());
            Assert.Equal(expected, Enumerable.Range(0, sets.Count).Where(set => met[set]));
            met.Clear();
            Assert.DoesNotContain(true, Enumerable.Range(0, sets.Count).Select(set => met[set]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_index_of_phrases_finds_the_longest_one_of_every_place(bool insideWords)
    {
        foreach (var (text, words) in Cases())
        {
            var phrases = words.Select(word => word.Trim('*')).Where(phrase => phrase.Length > 1).ToList();
            var index = new PhraseIndex(phrases, insideWords);

            var expected = Enumerable.Range(0, text.Length)
                .Select(at => insideWords || !IsInsideWord(text, at) ? phrases.Where(phrase => IsSame(text, at, phrase)).MaxBy(phrase => phrase.Length)?.Length : null).ToList();
            Assert.Equal(expected, Enumerable.Range(0, text.Length).Select(at => index.At(text, at)?.Length));
            for (var from = 0; from <= text.Length; from++)
            {
                Assert.Equal(Math.Max(-1, expected.FindIndex(from, length => length is not null)), index.IndexIn(text, from));
            }
        }
    }

    [Fact]
    public void A_word_is_found_whatever_its_case_from_any_position()
    {
        foreach (var (text, words) in Cases())
        {
            foreach (var word in words)
            {
                for (var from = 0; from <= text.Length; from++)
                {
                    Assert.Equal(text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase), Caseless.IndexOf(text, word, from));
                }
            }
        }
    }

    private IEnumerable<(string Text, List<string> Words)> Cases()
    {
        for (var i = 0; i < Texts; i++)
        {
            List<string> words = [.. _random.GetItems(Sought, 6).Distinct()];
            yield return (string.Concat(Enumerable.Range(0, _random.Next(15)).Select(_ => Piece(words))), words);
        }
    }

    /// <summary>Any character, or a sought word in any case.</summary>
    private string Piece(List<string> words)
    {
        var word = words[_random.Next(words.Count)].Trim('*');
        return _random.Next(5) switch
        {
            0 => word,
            1 => word.ToUpperInvariant(),
            2 => word.ToLowerInvariant(),
            _ => Characters[_random.Next(Characters.Length)].ToString(),
        };
    }

    private static bool IsIn(string text, string word) => Enumerable.Range(0, text.Length).Any(at => StandsAt(text, at, word));

    private static bool StandsAt(string text, int at, string word)
    {
        var plain = word.Trim('*');
        return IsSame(text, at, plain) && (word[0] == '*' || IsEdge(text, at)) && (word[^1] == '*' || IsEdge(text, at + plain.Length));
    }

    private static bool IsSame(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && at + word.Length <= text.Length;

    private static bool IsEdge(string text, int at) => at == 0 || at == text.Length || !IsAlphabetic(text[at - 1]) || !IsAlphabetic(text[at]);

    private static bool IsAlphabetic(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    private static bool IsInsideWord(string text, int at) => at > 0 && IsWordLetter(text[at - 1]) && IsWordLetter(text[at]);

    private static bool IsWordLetter(char c) => char.IsLetter(c) && c is not (>= '\u4e00' and <= '\u9fff');
}
