using System.Globalization;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Who wrote what and when, refused attempts too: JSON lines in the library's folder, a file a month. No secret and no text of a document or question enters it.</summary>
internal sealed class AuditLog(LibraryLocation location, TimeProvider clock)
{
    private static readonly object NoteKey = new();
    private readonly Lock _lock = new();

    /// <summary>Adds what the address of a request does not tell, such as a file's name.</summary>
    public static void Note(HttpContext context, string note) => context.Items[NoteKey] = note;

    public void Write(HttpContext context, string what, int status)
    {
        var now = clock.GetUtcNow();
        var line = JsonSerializer.Serialize(
            new AuditEntry(
                now,
                context.User.Identity?.Name,
                context.Connection.RemoteIpAddress?.ToString(),
                what,
                context.Request.RouteValues.ToDictionary(value => value.Key, value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? ""),
                context.Items[NoteKey] as string,
                status),
            WebJson.Options);
        lock (_lock)
        {
            Directory.CreateDirectory(location.Audit);
            using var file = new FileStream(Path.Combine(location.Audit, now.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
