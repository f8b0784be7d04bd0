using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>Files that are made for one request.</summary>
internal static class FileAnswer
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv; charset=utf-8",
        ["json"] = "application/json",
        ["jsonl"] = "application/x-ndjson",
        ["md"] = "text/markdown; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
        ["svg"] = "image/svg+xml",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    /// <summary>Written whole before anything is sent: what fails on the way is a problem, never half a file.</summary>
    /// <param name="stem">The file's name without its ending.</param>
    public static FileContentHttpResult Of(string format, string stem, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        return TypedResults.File(content.ToArray(), MediaTypes[format], $"{stem}.{format}");
    }

    public static string MediaTypeOf(string format) => MediaTypes[format];

    /// <summary>The format that is asked for, or the first; null for one that there is not.</summary>
    public static string? Format(string? asked, params ReadOnlySpan<string> formats)
    {
        foreach (var format in formats)
        {
            if (asked is null || format == asked)
            {
                return format;
            }
        }

        return null;
    }

    public static ProblemHttpResult NoFormat(params ReadOnlySpan<string> formats) => ApiProblem.BadRequest($"The format is one of {string.Join(", ", formats!)}.", "formatUnknown");
}
