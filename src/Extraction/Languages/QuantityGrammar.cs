using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>How a language writes quantities: the content of its <c>grammar.yaml</c>.</summary>
/// <remarks>Phrases of one or two characters are matched with their case, longer ones without; the longest match wins.</remarks>
public sealed record QuantityGrammar
{
    public required NumberSeparators Separators { get; init; }

    /// <summary><c>han</c> when the language also writes numbers in Han numerals.</summary>
    public string? Numerals { get; init; }

    public NumberWordForms? NumberWords { get; init; }

    /// <summary>Word → power of ten.</summary>
    public required IReadOnlyDictionary<string, int> Magnitudes { get; init; }

    /// <summary>Letters that are magnitudes only beside a currency ("€5m", "850 k€") → power of ten.</summary>
    public required IReadOnlyDictionary<string, int> AttachedMagnitudes { get; init; }

    /// <summary>ISO 4217 code → words for the currency.</summary>
    public required IReadOnlyDictionary<string, PhrasesAround> Currencies { get; init; }

    /// <summary>The currency of the yuan and yen sign in documents of this language, when the language decides it.</summary>
    public string? YuanSign { get; init; }

    public required PhrasesAround Percent { get; init; }

    public required IReadOnlyList<string> PercentagePoint { get; init; }

    /// <summary>A measure of ten percent each (成).</summary>
    public string? Tenths { get; init; }

    /// <summary>Words that make a calendar year of a number, in languages that need one.</summary>
    public IReadOnlyList<string> Year { get; init; } = [];

    public required IReadOnlyList<string> DurationYears { get; init; }

    public required IReadOnlyList<string> DurationLead { get; init; }

    /// <summary>Measure words after which a number is a count.</summary>
    public required IReadOnlyList<string> Counted { get; init; }

    /// <summary>Units outside the model (months, tonnes, kilowatts): such a number is no quantity of ours.</summary>
    public required IReadOnlyList<string> OtherUnits { get; init; }

    public required QualifierPhrases Qualifiers { get; init; }

    /// <summary>Words that may stand between a qualifier and its number.</summary>
    public required IReadOnlyList<string> QualifierGap { get; init; }

    /// <summary>Words that carry a qualifier over to the next item of a list.</summary>
    public required IReadOnlyList<string> Carry { get; init; }

    public required RangePhrases Range { get; init; }

    /// <summary>"rose from 3 to 5" is a change, not a range.</summary>
    public required ChangePhrases Change { get; init; }

    /// <summary>Words that make a name of the number behind them ("Section 12", "ISO 9001").</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Names of months, for dates.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The grammar of a language; a start-up error names file, line and key when the data are wrong.</summary>
    public static QuantityGrammar Load(Language language) => DataFile.Load(language.Folder + "/grammar.yaml", version: 1, Read);

    internal static IReadOnlyDictionary<string, int> Integers(DataNode node) => node.Entries.ToDictionary(item => item.Key, item => item.Value.Integer);

    private static QuantityGrammar Read(DataNode root) => new()
    {
        Separators = NumberSeparators.Read(root["separators"]),
        Numerals = root.Find("numerals")?.Text,
        NumberWords = root.Find("numberWords") is { } words ? NumberWordForms.Read(words) : null,
        Magnitudes = Integers(root["magnitudes"]),
        AttachedMagnitudes = Integers(root["attachedMagnitudes"]),
        Currencies = root["currencies"].Entries.ToDictionary(item => item.Key, item => PhrasesAround.Read(item.Value)),
        YuanSign = root.Find("yuanSign")?.Text,
        Percent = PhrasesAround.Read(root["percent"]),
        PercentagePoint = root["percentagePoint"].Texts,
        Tenths = root.Find("tenths")?.Text,
        Year = root.Find("year")?.Texts ?? [],
        DurationYears = root["durationYears"].Texts,
        DurationLead = root["durationLead"].Texts,
        Counted = root["counted"].Texts,
        OtherUnits = root["otherUnits"].Texts,
        Qualifiers = QualifierPhrases.Read(root["qualifiers"]),
        QualifierGap = root["qualifierGap"].Texts,
        Carry = root["carry"].Texts,
        Range = RangePhrases.Read(root["range"]),
        Change = ChangePhrases.Read(root["change"]),
        References = root["references"].Texts,
        Months = root["months"].Texts,
    };
}
