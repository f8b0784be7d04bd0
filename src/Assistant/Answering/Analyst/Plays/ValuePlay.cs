using System.Text.RegularExpressions;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>A value of one company, or the same value of several, one after the other.</summary>
internal sealed partial class ValuePlay : IPlay
{
    /// <summary>The share by which two usual definitions of a ratio may differ and still be one answer.</summary>
    private const decimal DefinitionDecides = 0.01m;

    /// <summary>Characters between two lines of one part of a statement.</summary>
    private const int OneStatement = 1500;

    /// <summary>Letters of a unit that is a currency.</summary>
    private const int CurrencyCode = 3;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answers = new List<string>();
        var found = new List<ValueFinding>();
        foreach (var company in turn.Question.Companies)
        {
            var view = await turn.Library.ViewAsync(company, turn.Question.Document, cancellationToken);
            var (text, finding) = await OneAsync(turn, view, cancellationToken);
            answers.Add(text);
            if (finding is { IsFound: true, IsInOtherCurrency: false })
            {
                found.Add(finding);
            }
        }

        foreach (var stranger in turn.Question.Unknown)
        {
            answers.Add(turn.Unknown(stranger));
        }

        if (found is [var only] && turn.Question.Companies.Count + turn.Question.Unknown.Count == 1)
        {
            turn.Given = only.Value is { } value ? new AnswerValue(value, only.Unit) : only.Fact?.Text is { } status ? new AnswerValue(Name: status) : AnswerValue.None;
        }

        return string.Join('\n', answers);
    }

    /// <summary>The value for one company, or why there is none.</summary>
    public static async Task<(string Text, ValueFinding? Finding)> OneAsync(Turn turn, CompanyView view, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.IsPartYear)
        {
            turn.Note("get_value", $"{view.Company.Name}, {question.LineWords}", "part of a year");
            return (turn.Wording[AnswerPhrase.PartYear] + turn.Wording.Stop, null);
        }

        if (question.Day is { } day && view.Documents.All(document => document.PeriodEnd is { } end && !IsYearEnd(end, day)))
        {
            var state = turn.Ledger.State(Output.JsonForms.Iso(day));
            return ($"{turn.Wording.Say(AnswerPhrase.OtherDay, view.Company.Name, state.Text)} [{state.Id}]{turn.Wording.Stop}", null);
        }

        var year = YearOf(question, view);
        var finding = await FindAsync(turn, view, year, cancellationToken);
        turn.Note("get_value", $"{view.Company.Name}, {finding.Name}, {year}", finding.IsFound ? turn.Figure(finding) : "not found");
        if (!finding.IsFound)
        {
            return (turn.Absent(finding, view) + await NearestAsync(turn, finding, view, cancellationToken), finding);
        }

        if (question.Currency is { } currency && finding.Unit is { Length: 3 } unit && unit != currency && !(currency == "RMB" && unit == "CNY"))
        {
            return ($"{turn.Wording.Say(AnswerPhrase.OtherCurrency, finding.Name, view.Company.Name, currency)}{turn.Wording.Stop} {turn.Value(finding)}", finding with { IsInOtherCurrency = true });
        }

        if (finding is { Line: "", Fact: not null, Evidence: [{ Citation: { } sentence } place, ..] })
        {
            // A count that only a sentence gives: what exactly is counted, the sentence says.
            return ($"{turn.Value(finding)} {turn.Quote(sentence.Quote)} [{place.Id}]", finding);
        }

        return AtYearEnd(turn, view, finding) is { } other
            ? ($"{turn.Value(finding)} {turn.Wording.Say(AnswerPhrase.AtYearEnd, turn.Figure(other))}{Sentences.Cite(other.Evidence.Take(1))}{turn.Wording.Stop}", question.Kind == AnswerKind.Number ? null : finding)
            : (turn.Value(finding), finding);
    }

    /// <summary>A ratio that a question does not define and that means of two years and year-end values give differently: both are usual, so no single number is right.</summary>
    private static ValueFinding? AtYearEnd(Turn turn, CompanyView view, ValueFinding finding) =>
        turn.Question is { Definition: null, MeanYears: 1 } && FormulaCatalog.Default.Find(finding.Line)?.AtYearEnd() is { } formula
        && turn.Values.Compute(view, formula, finding.Year) is { IsFound: true, Value: { } value } other && finding.Value is { } mean && Math.Abs(value - mean) > Math.Abs(mean) * DefinitionDecides
            ? other : null;

    /// <summary>What the report of the year says where it speaks of what was not found: no value, but what an analyst would read next.</summary>
    private static async Task<string> NearestAsync(Turn turn, ValueFinding finding, CompanyView view, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.Kind != AnswerKind.Text || question.Companies.Count > 1 || finding.Line.Length == 0 || finding.Missing.Count > 0)
        {
            return "";
        }

        return await OpenPlay.NearestAsync(turn, view.ReportOf(finding.Year), language => new LineNames(language).Of(finding.Line), cancellationToken);
    }

    public static int? YearOf(Questions.Question question, CompanyView view) =>
        question.Day is { } day ? view.Documents.Where(document => document.PeriodEnd is not null).Select(document => document.FiscalYear + (day.Year - document.PeriodEnd!.Value.Year)).FirstOrDefault()
        : question.IsPriorYear ? view.LatestYear - 1
        : question.Definition?.FiscalYear ?? question.Year;

    private static async Task<ValueFinding> FindAsync(Turn turn, CompanyView view, int? year, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.Definition is { } definition)
        {
            var id = question.Line ?? "";
            var known = FormulaCatalog.Default.Find(id);
            var unit = known?.Unit ?? FormulaUnit.Ratio;
            return turn.Values.Compute(view, new Formula(id, unit, definition.Expression) { Names = known?.Names ?? new Dictionary<string, string> { [question.Language] = turn.Question.LineWords } }, year);
        }

        ValueFinding? first = null;
        foreach (var line in question.Lines.Where(line => IsWanted(line, question)))
        {
            if (question.MeanYears > 1)
            {
                return Mean(turn, view, line, question);
            }

            var finding = await turn.Values.FindAsync(view.Company, question.Document, line, year, cancellationToken);
            if (finding.IsFound && ByItsName(question, line, finding) is { } name)
            {
                return await turn.Rows.FindAsync(view, name, null, year, cancellationToken) ?? new ValueFinding(view.Company, line, name, finding.Year) { Absence = AbsenceReason.NotDisclosed };
            }

            if (finding.IsFound && IsNamedOtherwise(question, line, finding) is { } asked && await turn.Rows.FindNamedAsync(view, question, year, cancellationToken) is { IsFound: true } own && IsAnother(own, finding, asked))
            {
                return own;
            }

            if (finding.IsFound || finding.IsConflicting)
            {
                return finding;
            }

            first ??= finding;
        }

        // A line that the vocabulary knows and the document does not state is absent; the words may still name a row exactly.
        var row = await turn.Rows.FindAsync(view, question.LineWords, first?.Line, year, cancellationToken);
        row ??= first is null && question.Years.Count <= 1 ? await turn.Rows.FindNamedAsync(view, question, year, cancellationToken) : null;
        row = row is not null && IsOfKind(row, first, question) ? row : null;
        if (row is null && question.AsksCount && await turn.Counts.FindAsync(view, question.LineWords, year, cancellationToken) is { } count)
        {
            return count;
        }

        return row ?? first ?? new ValueFinding(view.Company, "", question.LineWords, year ?? view.LatestYear) { Absence = AbsenceReason.NotDisclosed };
    }

    /// <summary>The mean of a ratio or line over several years that end with the latest one named.</summary>
    private static ValueFinding Mean(Turn turn, CompanyView view, string line, Questions.Question question)
    {
        var formula = FormulaCatalog.Default.Find(line) ?? new Formula(line, ConceptCatalog.WithStatements.Find(line) is { Kind: ConceptKind.Money } ? FormulaUnit.Money : FormulaUnit.Ratio, new FormulaLine(line))
        {
            Names = ConceptCatalog.WithStatements.Find(line)?.Names ?? new Dictionary<string, string>(),
        };
        return turn.Values.Compute(view, FormulaCatalog.MeanOf(formula, question.MeanYears), question.Years.Count > 0 ? question.Years.Max() : null);
    }

    /// <summary>"Gross margin (%)" is the ratio, "gross margin" of a statement may be the amount.</summary>
    private static bool IsWanted(string line, Questions.Question question)
    {
        var asksPercent = question.Core.Contains('%', StringComparison.Ordinal) || question.Core.Contains("percent", StringComparison.OrdinalIgnoreCase);
        var isMoney = ConceptCatalog.WithStatements.Find(line) is { Kind: ConceptKind.Money } || FormulaCatalog.Default.Find(line) is { Unit: FormulaUnit.Money };
        var isShare = ConceptCatalog.WithStatements.Find(line) is { Kind: ConceptKind.Percent } || FormulaCatalog.Default.Find(line) is { Unit: FormulaUnit.Percent };
        return !((asksPercent || AsksNumberOfThings(question)) && isMoney && question.Currency is null) && !(question.Currency is not null && isShare);
    }

    /// <summary>Where the wordings of a line differ in meaning (the expense, and all that was spent), the question's own wording when the place found has another; otherwise null.</summary>
    private static string? ByItsName(Questions.Question question, string line, ValueFinding finding) =>
        ConceptCatalog.WithStatements.Find(line) is { WordingFirst: { } languages, Labels: { } labels } && languages.Contains(question.Language) && finding is { Correction: null, Derivation: null, Evidence: [{ Citation: { } place }, ..] }
        && LineVocabulary.For(question.Language).Find(question.Core).FirstOrDefault(match => match.Ids.Contains(line)) is { } match && question.Core[match.Span.Start..match.Span.End] is var name
        && labels.GetValueOrDefault(question.Language)?.Contains(name) == true && labels[question.Language].Any(label => label != name && place.Quote.Contains(label, StringComparison.Ordinal)) && !place.Quote.Contains(name, StringComparison.Ordinal)
            ? name : null;

    /// <summary>What the question calls a line whose places print another of its names; null when one has the same, or none shows any.</summary>
    private static string? IsNamedOtherwise(Questions.Question question, string line, ValueFinding finding)
    {
        var isEnglish = question.Language == "en";
        var labels = finding.Evidence.Select(entry => entry.Citation?.Quote).OfType<string>().Where(quote => quote.Any(char.IsLetter)).Select(quote => PhraseKey.Of(quote, isEnglish).Text).ToList();
        return finding is { Correction: null, Derivation: null } && labels.Count > 0 && ConceptCatalog.WithStatements.Find(line)?.Names.GetValueOrDefault(question.Language) is { } name
            && LineVocabulary.For(question.Language).Find(question.Core).FirstOrDefault(match => match.Ids.Contains(line)) is { } match && question.Core[match.Span.Start..match.Span.End] is var asked
            && !string.Equals(asked, name, StringComparison.OrdinalIgnoreCase) && !labels.Exists(label => label.Contains(PhraseKey.Of(asked, isEnglish).Text, StringComparison.Ordinal)) ? asked : null;
    }

    /// <summary>"Marketable securities" near "short-term investments" in one statement; "cash and restricted cash" where "cash" was found.</summary>
    private static bool IsAnother(ValueFinding row, ValueFinding finding, string asked) =>
        row.Unit == finding.Unit && row.Value is { } other && finding.Value is { } value && Math.Abs(other) != Math.Abs(value)
        && row.Evidence is [{ Citation: { } there, Document: { } itsOwn }, ..] && finding.Evidence is [{ Citation: { } here, Document: { } document }, ..] && itsOwn.Id == document.Id
        && (Math.Abs(there.Span.Start - here.Span.Start) < OneStatement
            || Search.Tokenizer.Distinct(asked).ToHashSet().IsProperSupersetOf(Search.Tokenizer.Distinct(here.Quote).Where(token => !token.All(char.IsAsciiDigit))));

    /// <summary>A row of the same name may hold something else: money where a number of things or a ratio is asked for, a figure below zero where none can be.</summary>
    private static bool IsOfKind(ValueFinding row, ValueFinding? line, Questions.Question question)
    {
        var isMoney = row.Unit is { Length: CurrencyCode };
        var asked = line is null ? null : ConceptCatalog.WithStatements.Find(line.Line);
        return !(isMoney && (question is { AsksCount: true, AsksHowMuch: false, Currency: null } || Questions.QuestionCues.For(question.Language).Ratios.IsIn(question.LineWords)))
            && !(asked is { Sign: ValueSign.Positive } && row.Value < 0)
            && !(asked is { Kind: ConceptKind.Money or ConceptKind.PerShare } && !isMoney) && !(asked is { Kind: ConceptKind.Count } && isMoney);
    }

    /// <summary>"How many shares were repurchased" is not answered by their price; "hoeveel" and "combien" also ask for amounts.</summary>
    private static bool AsksNumberOfThings(Questions.Question question) => question is { AsksHowMany: true, AsksHowMuch: false } && !Amounts().IsMatch(question.Core);

    [GeneratedRegex(@"\b(?:dollars?|euros?|pounds?|million|billion|thousand|Millionen|Milliarden|Mio|Mrd|Franken)\b|元", RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    private static bool IsYearEnd(DateOnly end, DateOnly day) => Math.Abs(end.AddYears(day.Year - end.Year).DayNumber - day.DayNumber) <= 7;
}
