using System.Numerics;

namespace LittleGiants.Extraction.Languages;

/// <summary>How likely words and letter groups are in each language written in Latin letters: naive Bayes over both.</summary>
internal sealed class LatinModel
{
    /// <summary>Share of the commonest word in running text; the nth has about 1/n of it (Zipf).</summary>
    private const double FirstWordShare = 0.05;

    /// <summary>Share of a word that is not among a language's commonest.</summary>
    private const double OtherWordShare = 2e-5;

    /// <summary>Added to each count, since a short sample misses most of the rarer groups.</summary>
    private const double Smoothing = 0.25;

    /// <summary>Letter groups of one word overlap and are no independent witnesses.</summary>
    private const float GroupWeight = 0.4f;

    /// <summary>Letters; what is longer is no word.</summary>
    private const int MaximumWordLength = 40;

    private static readonly Lazy<LatinModel> Loaded = new(() => new LatinModel(
        [.. LanguageProfile.All.Where(profile => profile.Script == Script.Latin), .. LanguageProfile.Neighbours]));

    private readonly string?[] _tags;
    private readonly int _width;
    private readonly Dictionary<string, float[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<ulong, float[]> _groups = [];
    private readonly float[] _unseenGroup;

    private LatinModel(LanguageProfile[] profiles)
    {
        _tags = [.. profiles.Select(profile => Language.Find(profile.Language.Tag)?.Tag)];
        _width = (profiles.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _unseenGroup = new float[_width];
        CountWords(profiles);
        CountGroups(profiles);
    }

    public static LatinModel Instance => Loaded.Value;

    /// <summary>Judges a text; with <paramref name="expected"/>, stops at the common words when they speak for that language.</summary>
    public LatinVerdict Judge(ReadOnlySpan<char> text, string? expected, double margin)
    {
        Span<float> scores = stackalloc float[_width];
        var words = ScoreWords(text, scores, out var known);
        if (expected is not null && known > 0 && Rank(scores, out var lead) is { } best && lead >= margin
            && string.Equals(_tags[best], expected, StringComparison.Ordinal))
        {
            return new LatinVerdict(expected, lead, words, known, 0);
        }

        Span<float> groups = stackalloc float[_width];
        var count = ScoreGroups(text, groups);
        for (var i = 0; i < _width; i++)
        {
            scores[i] += groups[i] * GroupWeight;
        }

        var winner = Rank(scores, out var difference);
        return new LatinVerdict(_tags[winner], difference, words, known, count == 0 ? 0 : groups[winner] / count);
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int position, Span<char> word, out int length)
    {
        length = 0;
        while (position < text.Length && !IsLatin(text[position]))
        {
            position++;
        }

        for (; position < text.Length && IsLatin(text[position]); position++)
        {
            if (length < word.Length)
            {
                word[length++] = char.ToLowerInvariant(text[position]);
            }
        }

        return length > 0;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c >= '\u00c0' && c < '\u0250' && c is not '\u00d7' and not '\u00f7');

    private static void AddTo(Span<float> sum, float[] values)
    {
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + new Vector<float>(values, i)).CopyTo(sum[i..]);
        }
    }

    private static ulong Group(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    private int ScoreWords(ReadOnlySpan<char> text, Span<float> scores, out int known)
    {
        Span<char> word = stackalloc char[MaximumWordLength];
        var count = 0;
        known = 0;
        for (var position = 0; NextWord(text, ref position, word, out var length); count++)
        {
            if (_wordLookup.TryGetValue(word[..length], out var shares))
            {
                known++;
                AddTo(scores, shares);
            }
        }

        return count;
    }

    private int ScoreGroups(ReadOnlySpan<char> text, Span<float> scores)
    {
        Span<char> word = stackalloc char[MaximumWordLength];
        var count = 0;
        for (var position = 0; NextWord(text, ref position, word, out var length);)
        {
            for (var i = 0; i < length; i++, count++)
            {
                var group = Group(i == 0 ? ' ' : word[i - 1], word[i], i + 1 < length ? word[i + 1] : ' ');
                AddTo(scores, _groups.GetValueOrDefault(group, _unseenGroup));
            }
        }

        return count;
    }

    private int Rank(ReadOnlySpan<float> scores, out double lead)
    {
        var best = 0;
        for (var i = 1; i < _tags.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        var second = float.NegativeInfinity;
        for (var i = 0; i < _tags.Length; i++)
        {
            second = i == best ? second : Math.Max(second, scores[i]);
        }

        lead = scores[best] - second;
        return best;
    }

    private void CountWords(LanguageProfile[] profiles)
    {
        for (var language = 0; language < profiles.Length; language++)
        {
            for (var rank = 0; rank < profiles[language].Words.Count; rank++)
            {
                var word = profiles[language].Words[rank];
                if (!_words.TryGetValue(word, out var shares))
                {
                    _words[word] = shares = new float[_width];
                    shares.AsSpan().Fill((float)Math.Log(OtherWordShare));
                }

                shares[language] = Math.Max(shares[language], (float)Math.Log(FirstWordShare / (rank + 1)));
            }
        }
    }

    private void CountGroups(LanguageProfile[] profiles)
    {
        // 1. Count the groups of each sample.
        Span<char> word = stackalloc char[MaximumWordLength];
        var totals = new double[profiles.Length];
        for (var language = 0; language < profiles.Length; language++)
        {
            var sample = profiles[language].Sample;
            for (var position = 0; NextWord(sample, ref position, word, out var length);)
            {
                for (var i = 0; i < length; i++)
                {
                    var group = Group(i == 0 ? ' ' : word[i - 1], word[i], i + 1 < length ? word[i + 1] : ' ');
                    if (!_groups.TryGetValue(group, out var counts))
                    {
                        _groups[group] = counts = new float[_width];
                    }

                    counts[language]++;
                    totals[language]++;
                }
            }
        }

        // 2. Turn counts into logarithms of smoothed shares.
        for (var language = 0; language < profiles.Length; language++)
        {
            var whole = totals[language] + (Smoothing * _groups.Count);
            foreach (var counts in _groups.Values)
            {
                counts[language] = (float)Math.Log((counts[language] + Smoothing) / whole);
            }

            _unseenGroup[language] = (float)Math.Log(Smoothing / whole);
        }
    }
}
