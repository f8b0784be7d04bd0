using System.CommandLine;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant show</c>: what the library knows of a company, or of one document.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("subject") { Description = "A company by any of its names, or a document by number, name or the first digits of its hash" };
        var library = SharedOptions.Library();
        Completions.OfferCompanies(subject, library);
        var json = SharedOptions.Json("One JSON object with company or document");
        var command = new Command("show", """
            Shows a company's facts over all its documents, or what was read from one document.

            Examples:
              assistant show Harrowfield
              assistant show harrowfield-annual-report-2024.pdf --json
            """) { subject, library, json };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            return await RunAsync(opened, parsed.GetValue(subject)!, parsed.GetValue(json), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(ILibrary library, string subject, bool asJson, CancellationToken cancellationToken)
    {
        var documents = await library.DocumentsAsync(cancellationToken);
        var companies = await library.CompaniesAsync(cancellationToken);
        if (LibraryLookup.Documents(documents, subject) is { Count: > 0 } named)
        {
            await ShowDocumentAsync(library, named.Count == 1 ? named[0] : LibraryLookup.Document(documents, subject), companies, asJson, cancellationToken);
            return ExitCodes.Done;
        }

        var company = LibraryLookup.Companies(companies, subject) switch
        {
            [var only] => only,
            [] => throw new LibraryException($"No company and no document is called '{subject}'; 'assistant list' shows them all."),
            var several => throw LibraryLookup.Ambiguous(subject, several.Select(item => item.Name)),
        };
        await ShowCompanyAsync(library, company, documents, asJson, cancellationToken);
        return ExitCodes.Done;
    }

    private static async Task ShowCompanyAsync(ILibrary library, CompanyRecord company, IReadOnlyList<DocumentRecord> all, bool asJson, CancellationToken cancellationToken)
    {
        var documents = all.Where(document => document.CompanyId == company.Id).ToList();
        var facts = CompanyFacts.Merge(
            documents,
            await library.FactsAsync(new FactQuery { CompanyId = company.Id }, cancellationToken),
            await library.CorrectionsAsync(company.Id, cancellationToken));
        if (asJson)
        {
            CompanyJson.Write(company, documents, facts);
        }
        else
        {
            new CompanyConsole(Terminal.Open(), Wording.For("en")).Write(company, documents, facts);
        }
    }

    private static async Task ShowDocumentAsync(ILibrary library, DocumentRecord document, IReadOnlyList<CompanyRecord> companies, bool asJson, CancellationToken cancellationToken)
    {
        var company = companies.FirstOrDefault(item => item.Id == document.CompanyId)?.Name;
        var facts = await library.FactsAsync(new FactQuery { DocumentId = document.Id }, cancellationToken);
        if (asJson)
        {
            StoredDocumentJson.Write(document, company, facts);
        }
        else
        {
            new DocumentConsole(Terminal.Open(), Wording.For("en")).Write(document, company, facts);
        }
    }
}
