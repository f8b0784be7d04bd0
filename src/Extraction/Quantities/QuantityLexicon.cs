using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>A language's grammar with the signs of all languages, made ready for matching.</summary>
internal sealed class QuantityLexicon
{
    /// <summary>The currency value of a sign that the document must decide.</summary>
    public const string YenOrYuan = "¥";

    /// <inheritdoc cref="YenOrYuan"/>
    private const string AnyDollar = "$";

    private readonly CurrencySigns _signs;

    public QuantityLexicon(QuantityGrammar grammar, CurrencySigns signs)
    {
        Grammar = grammar;
        _signs = signs;
        Digits = new DigitNumbers(grammar.Separators);
        Words = grammar.NumberWords is null ? null : new NumberWords(grammar.NumberWords);
        Exclusions = new NoQuantities(grammar);
        Magnitudes = new PhraseSet<int>(grammar.Magnitudes.Select(item => (item.Key, item.Value)));
        AttachedMagnitudes = grammar.AttachedMagnitudes.OrderByDescending(item => item.Key.Length).ToList();
        var shared = signs.Signs.Select(item => (item.Key, item.Value))
            .Concat(signs.YenSigns.Select(sign => (sign, grammar.YuanSign ?? YenOrYuan)))
            .Concat(signs.DollarSigns.Select(sign => (sign, AnyDollar)))
            .Concat(signs.Codes.Select(code => (code, code == "CNH" ? "CNY" : code)))
            .ToList();
        CurrenciesBefore = new PhraseSet<string>(shared.Concat(grammar.Currencies.SelectMany(item => item.Value.Before.Select(word => (word, item.Key)))));
        CurrenciesAfter = new PhraseSet<string>(shared.Concat(grammar.Currencies.SelectMany(item => item.Value.After.Select(word => (word, item.Key)))));
        PercentAfter = Set(grammar.Percent.After.Append("％").Distinct());
        PercentBefore = Set(grammar.Percent.Before);
        PercentagePoint = Set(grammar.PercentagePoint);
        Year = Set(grammar.Year);
        Duration = Set(grammar.DurationYears);
        DurationLead = Set(grammar.DurationLead);
        OtherUnits = Set(grammar.OtherUnits);
        Counted = Set(grammar.Counted);
        var qualifiers = grammar.Qualifiers;
        (Qualifier Kind, PhrasesAround Phrases)[] all =
        [
            (Qualifier.AtLeast, qualifiers.AtLeast), (Qualifier.MoreThan, qualifiers.MoreThan), (Qualifier.Nearly, qualifiers.Nearly),
            (Qualifier.Approx, qualifiers.Approx), (Qualifier.AtMost, qualifiers.AtMost), (Qualifier.LessThan, qualifiers.LessThan),
        ];
        QualifiersBefore = new PhraseSet<Qualifier>(all.SelectMany(item => item.Phrases.Before.Select(phrase => (phrase, item.Kind))).Concat(qualifiers.None.Select(phrase => (phrase, Qualifier.Exact))));
        QualifiersAfter = new PhraseSet<Qualifier>(all.SelectMany(item => item.Phrases.After.Select(phrase => (phrase, item.Kind))));
        Targets = Set(qualifiers.Targets);
        Infix = Set(qualifiers.MoreThan.Infix);
        QualifierGap = Set(grammar.QualifierGap);
        Carry = Set(grammar.Carry);
        RangeConnectors = Set(grammar.Range.Connectors);
        RangePair = Set(grammar.Range.Pair);
        RangeLead = Set(grammar.Range.Lead);
        RangeTail = Set(grammar.Range.Tail);
        ChangeBefore = Set(grammar.Change.Before);
        ChangeVerbs = Set(grammar.Change.Verbs);
    }

    public QuantityGrammar Grammar { get; }

    public DigitNumbers Digits { get; }

    public NumberWords? Words { get; }

    public NoQuantities Exclusions { get; }

    public PhraseSet<int> Magnitudes { get; }

    public List<KeyValuePair<string, int>> AttachedMagnitudes { get; }

    public PhraseSet<string> CurrenciesBefore { get; }

    public PhraseSet<string> CurrenciesAfter { get; }

    public PhraseSet<bool> PercentAfter { get; }

    public PhraseSet<bool> PercentBefore { get; }

    public PhraseSet<bool> PercentagePoint { get; }

    public PhraseSet<bool> Year { get; }

    public PhraseSet<bool> Duration { get; }

    public PhraseSet<bool> DurationLead { get; }

    public PhraseSet<bool> OtherUnits { get; }

    public PhraseSet<bool> Counted { get; }

    public PhraseSet<Qualifier> QualifiersBefore { get; }

    public PhraseSet<Qualifier> QualifiersAfter { get; }

    public PhraseSet<bool> Targets { get; }

    public PhraseSet<bool> Infix { get; }

    public PhraseSet<bool> QualifierGap { get; }

    public PhraseSet<bool> Carry { get; }

    public PhraseSet<bool> RangeConnectors { get; }

    public PhraseSet<bool> RangePair { get; }

    public PhraseSet<bool> RangeLead { get; }

    public PhraseSet<bool> RangeTail { get; }

    public PhraseSet<bool> ChangeBefore { get; }

    public PhraseSet<bool> ChangeVerbs { get; }

    private static PhraseSet<bool> Set(IEnumerable<string> phrases) => new(phrases.Select(phrase => (phrase, true)));

    /// <summary>The currency that a sign names in a document of a currency; null when the document does not decide.</summary>
    public string? Decide(string code, QuantityContext context) => code switch
    {
        YenOrYuan => context.Currency is "CNY" or "JPY" ? context.Currency : null,
        AnyDollar => context.Currency is { } currency && _signs.Dollars.Contains(currency) ? currency : _signs.Dollars[0],
        _ => code,
    };
}
