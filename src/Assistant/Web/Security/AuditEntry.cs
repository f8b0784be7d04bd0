namespace LittleGiants.Assistant.Web.Security;

/// <summary>One line of the log.</summary>
/// <param name="What">The name of the operation in the OpenAPI document.</param>
internal sealed record AuditEntry(DateTimeOffset At, string? User, string? From, string What, IReadOnlyDictionary<string, string> On, string? Note, int Status);
