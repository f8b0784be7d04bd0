using System.ComponentModel;
using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Tools.Calls;

/// <summary>What a model calls for documents and their text.</summary>
internal sealed class TextCalls(Turn turn, ToolSubject subject)
{
    private const int MaxCompanies = 60;
    private const int MaxDocuments = 20;
    private const int MaxHits = 8;

    /// <summary>Characters of a passage that is shown, and of a page.</summary>
    private const int MaxPassage = 1_600;
    private const int MaxPage = 12_000;

    [Description("Lists the companies of the library with their documents, fiscal years, languages and numbers of pages.")]
    public async Task<string> ListAsync([Description("Part of a company's name; empty for all companies.")] string company = "", CancellationToken cancellationToken = default)
    {
        var documents = (await turn.Library.DocumentsAsync(cancellationToken)).Where(IsAllowed).ToList();
        var companies = await turn.Library.CompaniesAsync(cancellationToken);
        var named = company.Length == 0 ? companies : LibraryLookup.Companies(companies, company);
        var lines = named.Where(item => documents.Exists(document => document.CompanyId == item.Id)).Take(MaxCompanies)
            .Select(item => $"{item.Name}: {Shown(documents.Where(document => document.CompanyId == item.Id))}").ToList();
        if (company.Length == 0 && documents.Where(document => document.CompanyId is null).ToList() is { Count: > 0 } others)
        {
            lines.Add($"Of no company: {Shown(others)}");
        }

        if (lines.Count == 0)
        {
            return documents.Count == 0 ? "The library has no documents." : "The library has no such company. Call list_library without a name to see all.";
        }

        return string.Join('\n', lines.Select(line => $"[{turn.Ledger.State(line).Id}] {line}"));
    }

    [Description("Searches the text of the documents and returns the best passages with evidence ids. Use it for what is no figure, and for figures that get_value and find_row do not find.")]
    public async Task<string> SearchAsync(
        [Description("What to look for, in words that the document may use.")] string query,
        [Description("Name of the company; empty for all companies.")] string company = "",
        CancellationToken cancellationToken = default)
    {
        CompanyView? view = null;
        if (company.Length > 0)
        {
            (view, var problem) = await subject.FindAsync(company, cancellationToken);
            if (view is null)
            {
                return problem;
            }
        }

        var scope = view is not null ? SearchScope.Of([.. view.Documents.Select(document => document.Id)])
            : turn.Question.Document is { } only ? SearchScope.Of(only)
            : SearchScope.Everything;
        var outcome = await turn.Search.SearchAsync(query, scope, MaxHits, cancellationToken);
        var text = new StringBuilder();
        foreach (var page in outcome.Pages.Where(page => page.Passages.Count > 0))
        {
            var passage = page.Passages[0].Passage;
            var span = new TextSpan(passage.Span.Start, Math.Min(passage.Span.End, passage.Span.Start + MaxPassage));
            var entry = turn.Ledger.Quote(page.Document, await turn.Library.CiteAsync(page.Document.Id, page.Page, span, cancellationToken));
            text.AppendLine(CultureInfo.InvariantCulture, $"[{entry.Id}] {page.Document.Name} p. {page.Page}{(passage.Heading.Length > 0 ? $" ({passage.Heading})" : "")}:\n{entry.Text}");
        }

        return text.Length > 0 ? text.ToString() : "Nothing was found. Try other words.";
    }

    [Description("Returns the whole text of one page of a document.")]
    public async Task<string> PageAsync(
        [Description("File name of the document, as the other tools write it.")] string document,
        [Description("Number of the page, from 1.")] int page,
        CancellationToken cancellationToken = default)
    {
        var found = LibraryLookup.Documents([.. (await turn.Library.DocumentsAsync(cancellationToken)).Where(IsAllowed)], document);
        if (found.Count == 0)
        {
            return $"There is no document '{document}' that may be used. Call list_library to see the names.";
        }

        if (await turn.Library.PageAsync(found[0].Id, page, cancellationToken) is not { } record)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{found[0].Name} has {found[0].PageCount} pages, from 1.");
        }

        if (record.Quality == TextQuality.Unreadable || record.Text.Length == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Page {page} of {found[0].Name} could not be read.");
        }

        var text = record.Text.Length > MaxPage ? record.Text[..MaxPage] : record.Text;
        var entry = turn.Ledger.Quote(found[0], new Citation(page, new(record.Start, record.Start + text.Length), text));
        return string.Create(CultureInfo.InvariantCulture, $"[{entry.Id}] {found[0].Name} p. {page}:\n{text}");
    }

    /// <summary>A question to one document reads no other.</summary>
    private bool IsAllowed(DocumentRecord document) => turn.Request.Document is null || turn.Question.Document is not { } only || document.Id == only;

    private static string Shown(IEnumerable<DocumentRecord> documents)
    {
        var all = documents.ToList();
        return string.Join("; ", all.Take(MaxDocuments).Select(document => string.Create(
            CultureInfo.InvariantCulture, $"{document.Name} ({document.Kind}, {document.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "no year"}, {document.Language}, {document.PageCount} pages)")))
            + (all.Count > MaxDocuments ? string.Create(CultureInfo.InvariantCulture, $"; and {all.Count - MaxDocuments} more") : "");
    }
}
