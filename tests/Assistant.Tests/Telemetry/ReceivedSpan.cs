namespace LittleGiants.Assistant.Tests.Telemetry;

internal sealed record ReceivedSpan(string Scope, string Name, string TraceId, string Id, string ParentId, double Seconds, bool IsError, IReadOnlyDictionary<string, string> Attributes);
