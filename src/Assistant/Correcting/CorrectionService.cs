using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Correcting;

/// <summary>Writes what an analyst says of values into the audit log, which only grows; an undo is an entry too.</summary>
internal sealed class CorrectionService(ILibrary library, QuantityReaders quantities, TimeProvider clock)
{
    /// <exception cref="LibraryException">Company, fact or value is not clear; the message says what to name.</exception>
    public async Task<Correction> CorrectAsync(CorrectionRequest request, CancellationToken cancellationToken)
    {
        var company = request.Company;
        var id = ConceptLookup.Id(request.Concept);
        var view = CompanyView.Of((await library.DossiersAsync(new IdRange(company.Id, company.Id), [id], cancellationToken))[0]);
        var stated = view.Facts.Where(fact => fact.Concept == id && fact.Scope == Scope.Consolidated).ToList();

        // What is bound to no year (a founding year) is corrected for none.
        var year = request.Year ?? (stated.Count > 0 ? stated[0].FiscalYear : Concept(id)?.Period == PeriodType.Forever ? null : view.LatestYear);
        var current = stated.Find(fact => fact.FiscalYear == year);
        if (request.Action != CorrectionActions.Set && current is null)
        {
            throw new LibraryException($"{company.Name} has no value of '{id}'{(year is { } asked ? FormattableString.Invariant($" for {asked}") : "")} to {request.Action}.{(stated.Count > 0 ? $" There are values for {string.Join(", ", stated.Select(fact => fact.FiscalYear).OfType<int>())}." : "")}");
        }

        var typed = request.Value is { } text
            ? AnalystValue.Read(text, Concept(id) ?? throw new LibraryException($"'{id}' is computed from other facts; correct those."), current?.Chosen.Fact.Quantity?.Currency ?? view.ReportOf(year)?.Currency ?? view.ReportOf(null)?.Currency, quantities)
            : null;
        var meant = request.Action == CorrectionActions.Set ? current?.Chosen : Meant(current!, typed, id);
        var correction = new Correction(company.Id, id, year, request.Action, request.Note, request.Author, clock.GetUtcNow())
        {
            Value = request.Action == CorrectionActions.Set ? typed!.Value : meant!.Fact.Quantity?.Value,
            Unit = request.Action == CorrectionActions.Set ? typed!.Unit : meant!.Fact.Quantity is { } quantity ? UnitNames.Of(quantity) : UnitNames.Text,
            Old = meant is null ? null : Printed(meant.Fact),
        };
        return await library.AppendAsync(correction, cancellationToken);
    }

    /// <exception cref="LibraryException">There is no such entry, or it was undone already.</exception>
    public async Task<(CompanyRecord Company, Correction Undone, Correction Undo)> UndoAsync(long id, string note, string author, CancellationToken cancellationToken)
    {
        var all = await library.CorrectionsAsync(null, cancellationToken);
        var target = all.FirstOrDefault(correction => correction.Id == id) ?? throw new LibraryException(FormattableString.Invariant($"There is no correction {id}; 'assistant correct --log' lists them."));
        if (!IsStanding(target, all))
        {
            throw new LibraryException(FormattableString.Invariant($"Correction {id} was undone already."));
        }

        var undo = await library.AppendAsync(
            new Correction(target.CompanyId, target.Concept, target.FiscalYear, CorrectionActions.Undo, note, author, clock.GetUtcNow()) { Undoes = id }, cancellationToken);
        return ((await library.CompaniesAsync(cancellationToken)).First(company => company.Id == target.CompanyId), target, undo);
    }

    /// <summary>The log of a company, or of all.</summary>
    public async Task<IReadOnlyList<LoggedCorrection>> LogAsync(CompanyRecord? company, CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(item => item.Id);
        var all = await library.CorrectionsAsync(company?.Id, cancellationToken);
        return [.. all.Select(correction => new LoggedCorrection(companies[correction.CompanyId].Name, correction, IsStanding(correction, all)))];
    }

    private static bool IsStanding(Correction correction, IReadOnlyList<Correction> all) => correction.Action == CorrectionActions.Undo
        ? !all.Any(other => other.Undoes == correction.Id && IsStanding(other, all))
        : AnalystWord.Standing(all).Any(standing => standing.Id == correction.Id);

    /// <summary>The value that holds, or the one of several that the analyst typed.</summary>
    private static FactRecord Meant(CompanyFact current, AnalystValue? typed, string concept)
    {
        if (typed is null)
        {
            return current.Chosen;
        }

        var records = current.Others.Select(other => other.Record).Prepend(current.Chosen).ToList();
        return records.Find(record => record.Fact.Quantity?.Value == typed.Value)
            ?? throw new LibraryException($"No document gives '{concept}' that value. There are: {string.Join("; ", records.Select(record => Printed(record.Fact)).Distinct())}.");
    }

    private static Concept? Concept(string id) => ConceptCatalog.WithStatements.Find(id);

    private static string? Printed(Fact fact) => fact.Quantity?.Printed.Trim() ?? fact.Text;
}
