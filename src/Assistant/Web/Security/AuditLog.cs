using System.Globalization;
using System.Text.Json;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Who wrote what and when, refused attempts too. No secret and no text of a document or question enters it.</summary>
internal sealed class AuditLog(ISharedState state, TimeProvider clock)
{
    private static readonly object NoteKey = new();

    /// <summary>Adds what the address of a request does not tell, such as a file's name.</summary>
    public static void Note(HttpContext context, string note) => context.Items[NoteKey] = note;

    public Task WriteAsync(HttpContext context, string what, int status)
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
        return state.AuditAsync(now, line, CancellationToken.None);
    }
}
