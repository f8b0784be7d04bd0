using System.Globalization;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Briefings;

/// <summary>What all sections write with: the turn's tools, the words of the language and the pieces that several sections need.</summary>
internal sealed partial class BriefingDesk(Turn turn, string language, QuantityReaders quantities)
{
    private const string NotKnown = "–";
    private const decimal CentsUpTo = 1_000_000;
    private readonly Dictionary<long, CompanyView> _views = [];
    private readonly Dictionary<FactRecord, IReadOnlyList<LedgerEntry>> _evidence = new(ReferenceEqualityComparer.Instance);

    public Turn Turn => turn;

    /// <summary>Computations name the values of the companies that are known.</summary>
    public void Know(CompanyView view) => _views[view.Company.Id] = view;

    public BriefingWording Say { get; } = BriefingWording.For(language);

    public Wording Words { get; } = Wording.For(language);

    public RuleText Rules { get; } = new(Wording.For(language));

    public string Stop => turn.Wording.Stop;

    public static CitedText Nothing { get; } = CitedText.Of(NotKnown);

    /// <summary>The profile as a note: name, edition and what each criterion asks.</summary>
    public LedgerEntry Profile { get; } = ProfileNote.Of(turn, language);

    public static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string Year(int? year) => turn.Year(year);

    /// <summary>A text that is its own proof, as a note: a rule of the profile, what the library's catalogue says.</summary>
    public LedgerEntry Record(string text, params IEnumerable<decimal> values) => turn.Ledger.State(text, [.. values, .. Printed(text)]);

    /// <summary>The figures of a text of our own, both ends of ranges too, as English and as its language write them.</summary>
    public IEnumerable<decimal> Printed(string text) => new[] { "en", language }.Distinct()
        .SelectMany(tag => quantities.For(tag)?.Read(text, new QuantityContext()) ?? [])
        .SelectMany(quantity => new[] { quantity.Value, quantity.Low, quantity.High }).OfType<decimal>();

    public HeadingBlock Section(BriefingPhrase phrase) => new(2, CitedText.Of(Say[phrase]));

    public ParagraphBlock Line(BriefingPhrase phrase, params ReadOnlySpan<object?> parts) => new(CitedText.Of(Say.Say(phrase, parts)));

    public TableColumn Column(BriefingPhrase phrase, int share = 10, bool isNumeric = false) => new(CitedText.Of(Say[phrase]), isNumeric, share);

    /// <summary>"“…”" with its citation.</summary>
    public CitedText Quote(LedgerEntry entry)
    {
        var excerpt = Excerpt.Of(entry.Text, Excerpt.InText);
        return new CitedText([new CitedRun(turn.Wording.Say(AnswerPhrase.Quoted, excerpt), [entry]) { Quote = excerpt.EndsWith(Excerpt.Cut, StringComparison.Ordinal) ? excerpt[..^Excerpt.Cut.Length] : excerpt }]);
    }

    /// <summary>A document's title as an analyst would name it.</summary>
    public static string NameOf(DocumentRecord document) => document is { Kind: DocumentKind.Article, Title: { Length: > 0 } title } ? title : document.Name;

    /// <summary>"report.pdf, p. 9".</summary>
    public CitedText Place(LedgerEntry entry) => CitedText.Of(entry is { Document: { } document, Citation: { } citation } ? $"{NameOf(document)}, {Words.Say(Phrase.Page, citation.Page)}" : NotKnown, entry);

    /// <summary>The value as printed for people, with what proves it; a dash for what is not known.</summary>
    /// <param name="withUnit">False where the head of the row names the unit.</param>
    public CitedText Value(CompanyFact? fact, bool withUnit = true) => fact switch
    {
        null => Nothing,
        { IsConflicting: true } => CitedText.Of(Say[BriefingPhrase.Contradictory], [.. Evidence(fact), .. fact.Others.SelectMany(Evidence)]),
        _ when Evidence(fact) is not [_, ..] => Nothing,
        { Chosen.Fact.Quantity: { Value: { } value, Qualifier: Qualifier.Exact, Unit: QuantityUnit.Currency } quantity } =>
            CitedText.Of(withUnit ? turn.Figures.Money(Whole(value), quantity.Currency) : Whole(value), Evidence(fact)),
        _ => CitedText.Of(turn.Figures.Of(fact.Chosen.Fact), Evidence(fact)),
    };

    /// <summary>Amounts above a million are printed without cents.</summary>
    public static string Whole(decimal value) => ValueText.Number(Math.Abs(value) >= CentsUpTo ? decimal.Round(value) : value);

    /// <summary>What proves a fact: its quote, its computation, or the analyst's word; empty for what nothing proves.</summary>
    public IReadOnlyList<LedgerEntry> Evidence(CompanyFact fact)
    {
        if (!_evidence.TryGetValue(fact.Chosen, out var known))
        {
            _evidence[fact.Chosen] = known = fact.Document is { } document ? Evidence(fact.Chosen, document, fact.FiscalYear)
                : fact.Correction is { } word ? [turn.Ledger.State(string.Create(CultureInfo.InvariantCulture, $"{word.Author}, {word.At:yyyy-MM-dd}: {fact.Chosen.Fact.Quantity?.Printed ?? fact.Chosen.Fact.Text}. {word.Note}"), Values(fact.Chosen, fact.FiscalYear))]
                : [];
        }

        return known;
    }

    /// <inheritdoc cref="Evidence(CompanyFact)"/>
    public IReadOnlyList<LedgerEntry> Evidence(FactInDocument other) => Evidence(other.Record, other.Document, null);

    private IReadOnlyList<LedgerEntry> Evidence(FactRecord record, DocumentRecord document, int? year)
    {
        var values = Values(record, year).ToList();
        if (record.Fact is { Status: FactStatus.Derived, Derivation: { } derivation } && record.Evidence.Count > 0)
        {
            var parts = record.Evidence.Select(citation => turn.Ledger.Quote(document, citation)).ToList();
            return [turn.Ledger.Derive($"{turn.Names.Of(record.Fact.Concept)} {Text(year)}: {Computation(record, derivation, year)} = {turn.Figures.Of(record.Fact)}", parts, values)];
        }

        return record.Evidence is [var citation, ..] ? [turn.Ledger.Quote(document, citation, [CitedFact.Of(record, citation, year)], values)] : [];
    }

    /// <summary>"R&amp;D staff (47) / Employees (512)": the names of the parts, with their values where each stands once.</summary>
    private string Computation(FactRecord record, string derivation, int? year)
    {
        var ids = PartId().Matches(derivation).Select(match => match.Value).ToList();
        return record.CompanyId is not { } company || !_views.TryGetValue(company, out var view) || ids.Distinct().Count() < ids.Count
            ? turn.Figures.Derivation(derivation)
            : CitedText.Clean(PartId().Replace(derivation, match => view.Find(match.Value, year) is { Chosen.Fact: { } part } ? $"{turn.Names.Of(match.Value)} ({turn.Figures.Of(part)})" : turn.Names.Of(match.Value)));
    }

    [GeneratedRegex("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]{4,}")]
    private static partial Regex PartId();

    private static IEnumerable<decimal> Values(FactRecord record, int? year) =>
        new[] { record.Fact.Quantity?.Value, record.Fact.Quantity?.Low, record.Fact.Quantity?.High, record.Fact.Period.FiscalYear, year }.OfType<decimal>();
}
