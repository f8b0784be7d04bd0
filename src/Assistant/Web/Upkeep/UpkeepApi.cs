using System.Runtime.CompilerServices;
using System.Text;
using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Exporting;
using LittleGiants.Assistant.Ingestion.Verification;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Upkeep;

/// <summary>The library as a whole: taken out, taken in, and looked after.</summary>
internal static class UpkeepApi
{
    /// <summary>Bytes of an import: some hundred thousand facts.</summary>
    private const long MaxImport = 1L << 30;

    /// <summary>Characters of one line; a fact with all its rivals has some ten thousand.</summary>
    private const int MaxLine = 8 * 1024 * 1024;

    public static void MapUpkeep(this IEndpointRouteBuilder api)
    {
        var upkeep = api.MapGroup("").WithTags("upkeep");
        upkeep.MapGet("/export", ExportAsync)
            .Described("ExportFacts", "Every fact with document, page and quote, as a file: jsonl (which can be imported), csv or xlsx.", StatusCodes.Status400BadRequest)
            .GivesFile("application/x-ndjson", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upkeep.MapGet("/labels", LabelsAsync).Described("GetLabels", "What was corrected, as labels for the verb 'evaluate'.").GivesFile("application/json");
        upkeep.MapPost("/import", ImportAsync).AllowFrom(WebRole.Analyst)
            .WithMetadata(new RequestSizeLimitAttribute(MaxImport))
            .Accepts<Stream>("application/octet-stream", "application/x-ndjson")
            .Described("ImportFacts", "Takes the facts of an export in; documents come without their text until their originals are added.", StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status413PayloadTooLarge);
        upkeep.MapPost("/library/verify", VerifyAsync).AllowFrom(WebRole.Admin)
            .Described("VerifyLibrary", "Checks database, originals and queue; also repairs them when asked.", StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ExportAsync(string? format, ILibrary library, CancellationToken cancellationToken)
    {
        if (FileAnswer.Format(format, FactFile.Lines, FactFile.Csv, FactFile.Workbook) is not { } known)
        {
            return FileAnswer.NoFormat(FactFile.Lines, FactFile.Csv, FactFile.Workbook);
        }

        // Beside memory: a library has millions of facts. What fails on the way is a problem, never half a file.
        var corrections = await new FactExport(library).CorrectionsAsync(cancellationToken);
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await Task.Run(() => FactFile.Write(known, file, library, corrections, cancellationToken), cancellationToken);
            file.Position = 0;
            return TypedResults.File(file, FileAnswer.MediaTypeOf(known), $"facts.{known}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<FileContentHttpResult> LabelsAsync(ILibrary library, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await new CorrectionLabels(library).WriteAsync(content, cancellationToken);
        return TypedResults.File(content.ToArray(), "application/json", "labels.json");
    }

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> ImportAsync(HttpRequest request, ILibrary library, CancellationToken cancellationToken)
    {
        try
        {
            var report = await new FactImport(library).RunAsync(LinesAsync(request.Body, cancellationToken), cancellationToken);
            return TypedResults.Ok(new ImportView(report.Documents, report.Known, report.Facts, report.Corrections));
        }
        catch (LibraryException exception) when (!exception.IsDamaged)
        {
            return ApiProblem.BadRequest(exception.Message, "importUnreadable");
        }
    }

    private static async Task<Results<Ok<VerificationView>, ProblemHttpResult>> VerifyAsync(
        VerificationRequest request, ILibrary library, LibraryLocation location, AssistantServices services, CancellationToken cancellationToken)
    {
        var verification = services.VerificationOf(location);
        var findings = await verification.RunAsync(repair: false, () => { }, cancellationToken);
        if (request.Repair && findings.Any(finding => finding.Problem == VerifyProblem.Database))
        {
            return ApiProblem.Conflict("databaseDamaged", "The database itself is damaged, and cannot be made anew while it is served. Stop the server and run 'assistant verify --repair'.");
        }

        if (request.Repair && findings.Count > 0)
        {
            findings = await verification.RunAsync(repair: true, () => { }, cancellationToken);
        }

        var documents = await library.DocumentsAsync(cancellationToken);
        return TypedResults.Ok(new VerificationView(
            documents.Count,
            findings.All(finding => finding.Repair is not null),
            [.. findings.Select(finding => new VerificationFinding(JsonForms.Word(finding.Problem), finding.Message, finding.Repair is not null))]));
    }

    private static async IAsyncEnumerable<string> LinesAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var line = new StringBuilder();
        var buffer = new char[1 << 16];
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            for (int at = 0, end; at < read; at = end + 1)
            {
                end = Array.IndexOf(buffer, '\n', at, read - at) is >= 0 and var found ? found : read;
                line.Append(buffer, at, end - at);
                if (line.Length > MaxLine)
                {
                    throw new LibraryException($"A line of the import is longer than {MaxLine / (1024 * 1024)} MB; this is no export of 'assistant export'.");
                }

                if (end < read)
                {
                    yield return line.ToString().TrimEnd('\r');
                    line.Clear();
                }
            }
        }

        yield return line.ToString();
    }
}
