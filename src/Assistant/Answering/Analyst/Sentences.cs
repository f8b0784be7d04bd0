using System.Globalization;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>Sentences that several plays write.</summary>
internal static class Sentences
{
    /// <summary>Names listed in one sentence.</summary>
    private const int MaxNames = 8;

    private const int MaxQuote = 320;

    private const decimal SmallWithTwoDecimals = 0.05m;

    public static string Cite(params IEnumerable<LedgerEntry> entries) => string.Concat(entries.Take(3).Select(entry => $" [{entry.Id}]"));

    public static string Year(this Turn turn, int? year) => year is { } known
        ? turn.Wording.Say(AnswerPhrase.FiscalYear, known.ToString(CultureInfo.InvariantCulture))
        : turn.Wording[AnswerPhrase.Latest];

    /// <summary>The value as printed for people.</summary>
    public static string Figure(this Turn turn, ValueFinding finding) => finding switch
    {
        { Fact: { } fact } => turn.Figures.Of(fact),
        { Value: { } value, Unit: "percent" } => turn.Figures.Percent(Round(value)),
        { Value: { } value, Unit: "ratio" or "days" or "count" or "year" } => Round(value),
        { Value: { } value } => turn.Figures.Money(ValueText.Number(decimal.Round(value, 2)), finding.Unit),
        _ => "–",
    };

    /// <summary>Two decimals, more of what they would make nothing; a rounded figure keeps its zeros, which tell how far it is exact.</summary>
    public static string Round(decimal value)
    {
        var decimals = value == 0 || Math.Abs(value) >= SmallWithTwoDecimals ? 2 : 6;
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString(rounded == value || decimals > 2 ? "#,0.######" : "#,0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>"Revenue of X, fiscal year 2024: EUR 1,234,000 [E1]." with derivation, analyst's word and other values.</summary>
    public static string Value(this Turn turn, ValueFinding finding)
    {
        var say = turn.Wording;
        var figure = turn.Figure(finding) + (finding.Correction is { } word ? $" ({say.Say(AnswerPhrase.AnalystValue, word.Author)})" : "");
        var text = finding.Year is null
            ? say.Say(AnswerPhrase.ValueUndated, finding.Name, finding.Company.Name, figure)
            : say.Say(AnswerPhrase.Value, finding.Name, finding.Company.Name, turn.Year(finding.Year), figure);
        text += Cite(finding.Evidence.Take(1)) + say.Stop;
        if (finding.Derivation is { Length: > 0 } derivation)
        {
            text += say.Gap + say.Say(AnswerPhrase.Computed, finding.Fact is null ? derivation : turn.Figures.Derivation(derivation)) + Cite(finding.Evidence) + say.Stop;
        }

        foreach (var (other, entry) in finding.Others)
        {
            text += say.Gap + say.Say(AnswerPhrase.OtherValue, other.Document.Name, turn.Figures.Of(other.Record.Fact), say[other.Relation switch
            {
                FactRelation.Restated => AnswerPhrase.Restated,
                FactRelation.Article => AnswerPhrase.InArticle,
                FactRelation.Rejected => AnswerPhrase.Rejected,
                _ => AnswerPhrase.Conflicting,
            }]) + Cite(entry) + say.Stop;
        }

        return text;
    }

    /// <summary>Why there is no value, what is known instead, and what would answer.</summary>
    public static string Absent(this Turn turn, ValueFinding finding, CompanyView view)
    {
        var say = turn.Wording;
        var (name, company, year) = (finding.Name, view.Company.Name, turn.Year(finding.Year));
        var report = view.ReportOf(finding.Year) is { } of ? [of] : view.Documents;
        var searched = turn.Documents(report, finding.Year);
        var text = finding switch
        {
            { IsConflicting: true } => say.Say(AnswerPhrase.Contradict, name, company, year) + Cite([.. finding.Evidence, .. finding.Others.Select(other => other.Entry)]),
            { Missing.Count: > 0 } => say.Say(AnswerPhrase.MissingLines, name, company, year, string.Join(", ", finding.Missing.Select(line => turn.Names.Of(line.Id)).Distinct())) + searched.Mark,
            { Absence: AbsenceReason.NotApplicable } => say.Say(AnswerPhrase.NotApplicable, name, company) + searched.Mark,
            { Absence: AbsenceReason.NotReadable } => say.Say(AnswerPhrase.NotReadable, name, company, year, searched.Names) + searched.Mark,
            _ => say.Say(AnswerPhrase.NotDisclosed, name, company, year, searched.Names) + searched.Mark,
        } + say.Stop;
        if (finding.KnownYears.Count > 0 && !finding.IsConflicting)
        {
            var known = turn.Ledger.State(string.Join(", ", finding.KnownYears.Select(item => item.ToString(CultureInfo.InvariantCulture))));
            text += $"{say.Gap}{say.Say(AnswerPhrase.KnownFor, known.Text)} [{known.Id}]{say.Stop}";
        }

        return text + turn.WouldAnswer(finding, view);
    }

    /// <summary>That the library knows no such company, and what would answer.</summary>
    public static string Unknown(this Turn turn, string stranger)
    {
        var text = turn.Wording.Say(AnswerPhrase.UnknownCompany, stranger) + turn.Wording.Stop;
        return turn.Question.Year is { } year
            ? text + turn.Wording.Gap + turn.Wording.Say(AnswerPhrase.WouldAnswer, turn.Wording.Say(AnswerPhrase.ReportOf, stranger, year.ToString(CultureInfo.InvariantCulture))) + turn.Wording.Stop
            : text;
    }

    /// <summary>The report of the year, when the library lacks it; otherwise the part of a report in which a criterion's fact stands.</summary>
    private static string WouldAnswer(this Turn turn, ValueFinding finding, CompanyView view)
    {
        var say = turn.Wording;
        var criterion = turn.Profile.Criteria.FirstOrDefault(item => item.Rule is FactRule rule && rule.Fact == finding.Line);
        var what = finding.IsConflicting ? null : finding.Year is { } year && view.Documents.All(document => document.FiscalYear != year || document.Kind is DocumentKind.Article)
            ? say.Say(AnswerPhrase.ReportOf, view.Company.Name, year.ToString(CultureInfo.InvariantCulture))
            : criterion is not null ? turn.Verdicts.SettledBy(criterion)?.TrimEnd('.', '。') : null;
        if (what is null)
        {
            return "";
        }

        var state = turn.Ledger.State(what);
        return $"{say.Gap}{say.Say(AnswerPhrase.WouldAnswer, what)} [{state.Id}]{say.Stop}";
    }

    /// <summary>Names of documents, with a citation that vouches for the figures in them.</summary>
    public static (string Names, string Mark) Documents(this Turn turn, IReadOnlyList<DocumentRecord> documents, int? asked = null)
    {
        if (documents.Count == 0)
        {
            return ("–", asked is { } only ? $" [{turn.Ledger.State("–", only).Id}]" : "");
        }

        var names = string.Join(", ", documents.Take(MaxNames).Select(document => document.Name)) + (documents.Count > MaxNames ? " …" : "");
        turn.Named.UnionWith(documents.Take(MaxNames).Select(document => document.Name));
        var entry = turn.Ledger.State(names, documents.Select(document => document.FiscalYear).OfType<int>().SelectMany(year => new[] { year, year - 1m, year - 2m }).Concat(asked is { } of ? [of] : []));
        return (names, $" [{entry.Id}]");
    }

    /// <summary>A quote on one line, cut at a word when it is long.</summary>
    public static string Quote(this Turn turn, string quote)
    {
        var line = SafeText.Line(quote);
        return turn.Wording.Say(AnswerPhrase.Quoted, line.Length <= MaxQuote ? line : line[..(line.LastIndexOf(' ', MaxQuote) is > MaxQuote / 2 and var space ? space : MaxQuote)] + " …");
    }
}
