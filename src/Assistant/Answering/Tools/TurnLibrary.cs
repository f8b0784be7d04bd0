using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>The library as one turn sees it: each list is read once.</summary>
/// <param name="shared">What other turns have read of it; null for none.</param>
internal sealed class TurnLibrary(ILibrary library, LibraryState? shared = null)
{
    private readonly Dictionary<(long, long?), CompanyView> _views = [];
    private readonly Dictionary<(long, int), PageRecord?> _pages = [];
    private IReadOnlyList<DocumentRecord>? _documents = shared?.Documents;
    private IReadOnlyList<CompanyRecord>? _companies = shared?.Companies;

    public ILibrary Store => library;

    public async Task<IReadOnlyList<DocumentRecord>> DocumentsAsync(CancellationToken cancellationToken) => _documents ??= await library.DocumentsAsync(cancellationToken);

    public async Task<IReadOnlyList<CompanyRecord>> CompaniesAsync(CancellationToken cancellationToken) => _companies ??= await library.CompaniesAsync(cancellationToken);

    public async Task<DocumentRecord?> DocumentAsync(long id, CancellationToken cancellationToken) => (await DocumentsAsync(cancellationToken)).FirstOrDefault(document => document.Id == id);

    public async Task<PageRecord?> PageAsync(long documentId, int page, CancellationToken cancellationToken)
    {
        if (!_pages.TryGetValue((documentId, page), out var known))
        {
            _pages[(documentId, page)] = known = await library.PageAsync(documentId, page, cancellationToken);
        }

        return known;
    }

    /// <summary>The part of a span that stands on a page, word for word.</summary>
    public async Task<Citation> CiteAsync(long documentId, int page, TextSpan span, CancellationToken cancellationToken)
    {
        var record = await PageAsync(documentId, page, cancellationToken) ?? throw await MissingAsync(documentId, page, cancellationToken);
        var part = new TextSpan(Math.Max(span.Start, record.Span.Start), Math.Max(Math.Max(span.Start, record.Span.Start), Math.Min(span.End, record.Span.End)));
        return new Citation(page, part, record.TextOf(part));
    }

    private async Task<LibraryException> MissingAsync(long documentId, int page, CancellationToken cancellationToken) =>
        (await library.DocumentsAsync(cancellationToken)).Any(document => document.Id == documentId)
            ? new LibraryException($"Page {page} of document {documentId} is missing; 'assistant verify --repair' mends it.")
            : new LibraryException("A document was removed while the answer was being written. Ask again.");

    /// <summary>What the library knows of a company, or what one document says of it.</summary>
    public async Task<CompanyView> ViewAsync(CompanyRecord company, long? documentId, CancellationToken cancellationToken)
    {
        if ((_views.GetValueOrDefault((company.Id, documentId)) ?? shared?.Find(company.Id, documentId)) is { } known)
        {
            return known;
        }

        var asked = documentId;
        documentId ??= company.Id < 0 ? -company.Id : null;
        var documents = (await DocumentsAsync(cancellationToken)).Where(document => documentId is { } only ? document.Id == only : document.CompanyId == company.Id && document.SupersededBy is null).ToList();
        var facts = await library.FactsAsync(documentId is { } id ? new FactQuery { DocumentId = id } : new FactQuery { CompanyId = company.Id }, cancellationToken);
        var corrections = await library.CorrectionsAsync(company.Id, cancellationToken);
        var view = new CompanyView(company, documents, CompanyFacts.Merge([.. documents.Select(document => document with { SupersededBy = null })], facts, corrections));
        shared?.Remember(company.Id, asked, view);
        return _views[(company.Id, asked)] = view;
    }
}
