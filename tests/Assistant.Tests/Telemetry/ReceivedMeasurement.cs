namespace LittleGiants.Assistant.Tests.Telemetry;

/// <param name="Value">Of a sum or gauge; of a histogram the sum of what was recorded.</param>
/// <param name="Count">Of a histogram; else 1.</param>
internal sealed record ReceivedMeasurement(string Name, string Unit, double Value, long Count, IReadOnlyDictionary<string, string> Attributes);
