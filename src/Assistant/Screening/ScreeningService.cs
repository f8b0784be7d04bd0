using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>Holds all companies of a library against a profile, range by range: what is kept of each is what is shown of it.</summary>
internal sealed class ScreeningService(ILibrary library, Assessor assessor, TimeProvider clock, ScreeningOptions options)
{
    public async Task<ScreeningResult> RunAsync(ScreeningRequest request, CancellationToken cancellationToken)
    {
        using var span = ScreeningTelemetry.Begin();
        var concepts = NeededConcepts.Of(request.Profile.Criteria.Concat(request.Asked)).Concat(request.Where?.Concepts ?? []).Distinct().ToList();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var screening = new CompanyScreening(request, assessor, options, today);
        var tally = new ScreeningTally(request);
        var companies = await library.CompaniesAsync(cancellationToken);
        span.Screened(companies.Count, request.Profile.Criteria.Count);
        var ids = companies.Select(company => company.Id).Chunk(options.CompaniesAtOnce).Select(chunk => new IdRange(chunk[0], chunk[^1]));
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken }, async (range, stopping) =>
        {
            foreach (var dossier in await library.DossiersAsync(range, concepts, stopping))
            {
                var (company, subject) = screening.Screen(await ViewAsync(dossier, stopping));
                tally.Add(company, subject);
            }
        });
        return tally.Result(today);
    }

    /// <summary>Where no report gives the year, all facts do, as they do in an answer: then all of them are read.</summary>
    private async Task<CompanyView> ViewAsync(CompanyDossier dossier, CancellationToken cancellationToken)
    {
        var view = CompanyView.Of(dossier);
        return view.Documents.Any(document => document is { IsInterim: false, FiscalYear: not null })
            ? view
            : CompanyView.Of(dossier with { Facts = await library.FactsAsync(new FactQuery { CompanyId = dossier.Company.Id }, cancellationToken) });
    }
}
