using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>Tells the language of a text among those that are read; null for too little text and for other languages.</summary>
public sealed class LanguageDetector(LanguageOptions? options = null)
{
    private const string Chinese = "zh";
    private readonly LanguageOptions _options = options ?? new LanguageOptions();

    /// <summary>The ISO 639-1 tag of the language of a text; only its first characters are looked at.</summary>
    public string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, _options.SampleLength)];
        var letters = ScriptCounts.Of(text);
        if (letters.Main(_options) is not Script.Latin)
        {
            return letters.Main(_options) is Script.Han ? Chinese : null;
        }

        var verdict = LatinModel.Instance.Judge(text, expected: null, 0);
        return IsClear(verdict, _options.MinimumWords, _options.MinimumMargin) ? verdict.Tag : null;
    }

    /// <summary>The main language: the one of most of the samples' letters.</summary>
    public string? Detect(SourceDocument document)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = 0;
        var step = Math.Max(_options.SampleLength, document.Text.Length / _options.SampleCount);
        for (var start = 0; start < document.Text.Length; start += step)
        {
            var sample = document.Text.AsSpan(start, Math.Min(_options.SampleLength, document.Text.Length - start));
            if (Detect(sample) is { } tag)
            {
                var counts = ScriptCounts.Of(sample);
                votes[tag] = votes.GetValueOrDefault(tag) + counts.Latin + (int)(counts.Han * _options.HanWeight);
            }
            else
            {
                unknown += ScriptCounts.Of(sample).Letters;
            }
        }

        // A document of many names and figures gives no verdict on most samples; one in another language gives hardly any.
        var best = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Key is not null && best.Value * _options.UnknownTolerance >= unknown ? best.Key : null;
    }

    /// <summary>The language of a block if it is clear and not the document's; else null.</summary>
    public string? DetectOther(ReadOnlySpan<char> block, string? documentLanguage)
    {
        block = block[..Math.Min(block.Length, _options.SampleLength)];
        var main = ScriptCounts.Of(block).Main(_options);
        if (main is Script.Han)
        {
            return string.Equals(documentLanguage, Chinese, StringComparison.Ordinal) ? null : Chinese;
        }

        if (main is not Script.Latin)
        {
            return null;
        }

        var verdict = LatinModel.Instance.Judge(block, documentLanguage, _options.MinimumMargin);
        return IsClear(verdict, _options.MinimumBlockWords, _options.MinimumBlockMargin)
            && !string.Equals(verdict.Tag, documentLanguage, StringComparison.Ordinal) ? verdict.Tag : null;
    }

    private bool IsClear(in LatinVerdict verdict, int words, double margin) =>
        verdict.Words >= words && verdict.Margin >= margin && verdict.LetterLikelihood >= _options.MinimumLetterLikelihood;
}
