using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Library;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace LittleGiants.Assistant.Mcp;

/// <summary>The documents of a library as resources of the protocol: their list, and their text page by page.</summary>
internal sealed class LibraryResources(ILibrary library)
{
    private const string Prefix = "library://documents/";

    /// <summary>Characters of one resource; the tool read_page gives any page.</summary>
    private const int MaxText = 400_000;

    public async Task<ListResourcesResult> ListAsync(CancellationToken cancellationToken) => new()
    {
        Resources = [.. (await library.DocumentsAsync(cancellationToken)).Select(document => new Resource
        {
            Uri = Prefix + document.Id.ToString(CultureInfo.InvariantCulture),
            Name = document.Name,
            Description = string.Create(CultureInfo.InvariantCulture, $"{document.Kind}, {document.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "no year"}, {document.Language}, {document.PageCount} pages"),
            MimeType = "text/plain",
        })],
    };

    public async Task<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal) || !long.TryParse(uri.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || (await library.DocumentsAsync(cancellationToken)).FirstOrDefault(document => document.Id == id) is not { } document)
        {
            throw new McpException($"There is no resource '{uri}'.");
        }

        var text = new StringBuilder();
        for (var number = 1; number <= document.PageCount && text.Length < MaxText; number++)
        {
            if (await library.PageAsync(id, number, cancellationToken) is { } page)
            {
                text.Append(CultureInfo.InvariantCulture, $"--- page {number} of {document.PageCount} ---\n").Append(page.Text).Append('\n');
            }
        }

        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = text.Length > MaxText ? text.ToString(0, MaxText) : text.ToString() }] };
    }
}
