using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Commands;

/// <summary>The batch form of <c>assistant search</c>: one JSON line in, one out.</summary>
internal static class QueryFile
{
    public static async Task<int> RunAsync(SearchService search, ILibrary library, string file, int top, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file}: There is no such file.");
            return ExitCodes.SomeFailed;
        }

        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var failed = false;
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && await AnswerAsync(search, library, line, top, output, cancellationToken) is { } problem)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{file}, line {number}: {problem}");
            }
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    /// <summary>The scope of a document's name, with or without its ending; null when the library has none of that name.</summary>
    public static async Task<SearchScope?> ScopeAsync(ILibrary library, string? document, CancellationToken cancellationToken)
    {
        if (document is null)
        {
            return SearchScope.Everything;
        }

        var documents = await library.DocumentsAsync(cancellationToken);
        var named = documents.Where(item => item.Name == document || item.Stem == document).Select(item => item.Id).ToList();
        return named.Count > 0 ? SearchScope.Of(named) : null;
    }

    /// <returns>What is wrong with the line; null when it was answered.</returns>
    private static async Task<string?> AnswerAsync(SearchService search, ILibrary library, string line, int top, Stream output, CancellationToken cancellationToken)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(line);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }

        using (parsed)
        {
            if (Text(parsed.RootElement, "id") is not { } id || Text(parsed.RootElement, "question") is not { } question)
            {
                return "It needs the texts 'id' and 'question'.";
            }

            var document = Text(parsed.RootElement, "document");
            var scope = await ScopeAsync(library, document, cancellationToken);
            SearchJson.WriteLine(output, id, scope is null ? [] : (await search.SearchAsync(question, scope, top, cancellationToken)).Pages);
            return scope is null ? $"There is no document '{document}' in the library." : null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
