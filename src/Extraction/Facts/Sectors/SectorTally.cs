using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>What speaks for one sector.</summary>
internal sealed class SectorTally(string sector)
{
    private const double StatedWeight = 4;
    private const double StatedGenericWeight = 3;
    private const double WordWeight = 0.7;
    private const double MaxWordWeight = 4;
    private const double RepeatWeight = 0.5;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _statedWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(TextSpan Span, double Weight)> _evidence = [];
    private double _stated;
    private int _occurrences;

    public string Sector { get; } = sector;

    /// <summary>Whether a sentence states a product of this sector by a word of this sector alone.</summary>
    public bool IsStated { get; private set; }

    public int StatedSentences { get; private set; }

    public double Weight => _stated + Math.Min(MaxWordWeight, _words.Count * WordWeight);

    public int FirstEvidence => _evidence.Count == 0 ? int.MaxValue : _evidence.Min(item => item.Span.Start);

    /// <param name="first">Whether it is the first keyword of the sentence: what a company makes first it names first.</param>
    /// <param name="isDescription">Whether the sentence stands where the company describes its products.</param>
    public void State(Keyword keyword, TextSpan sentence, bool first, bool isDescription)
    {
        var weight = (keyword.IsGeneric ? StatedGenericWeight : StatedWeight) + (first ? 1 : 0);
        IsStated |= !keyword.IsGeneric;
        _stated += _statedWords.Count == 0 ? weight : _statedWords.Contains(keyword.Text) ? 0 : RepeatWeight;
        if (_statedWords.Add(keyword.Text) || !_evidence.Exists(item => item.Span == sentence))
        {
            StatedSentences += _evidence.Exists(item => item.Span == sentence) ? 0 : 1;
        }

        _evidence.Add((sentence, weight + (isDescription ? 1 : 0)));
    }

    public void Describe(Keyword keyword, TextSpan sentence)
    {
        _occurrences++;
        if (_words.Add(keyword.Text))
        {
            _evidence.Add((sentence, WordWeight));
        }
    }

    public bool IsEnough(SectorOptions options, bool statedOnly) =>
        _statedWords.Count > 0 || (!statedOnly && HasWords(options));

    /// <summary>Whether the description of products alone makes it the company's.</summary>
    public bool HasWords(SectorOptions options) => _words.Count >= options.Words || (_words.Count >= options.FewWords && _occurrences >= options.FewWordsOccurrences);

    public double Confidence => IsStated ? 0.9 : _statedWords.Count > 0 ? 0.75 : 0.6;

    public IReadOnlyList<TextSpan> Evidence(int most) =>
        [.. _evidence.OrderByDescending(item => item.Weight).ThenBy(item => item.Span.Start).Select(item => item.Span).Distinct().Take(most)];
}
