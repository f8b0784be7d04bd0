using LittleGiants.Assistant.Web.Security;

namespace LittleGiants.Assistant.Web.Sessions;

/// <summary>Who uses the page, and what it works on.</summary>
/// <param name="Library">The library's folder.</param>
/// <param name="Model">The configured language model; null when the built-in analyst answers.</param>
internal sealed record Session(
    string User, WebRole Role, AuthenticationKind Authentication, string Version, string Library, string? Model, string DefaultProfile, long MaxUploadBytes, int ChunkBytes);
