namespace LittleGiants.Extraction.Tests.Hostile;

/// <param name="ProcessorTime">Of the whole process, while the file was read.</param>
/// <param name="PeakBytes">The most managed memory seen while the file was read, what was there before included.</param>
internal sealed record HostileResult(string Case, HostileOutcome Outcome, TimeSpan ProcessorTime, long PeakBytes, string Detail)
{
    public override string ToString() => FormattableString.Invariant($"{Case}: {Outcome}, {ProcessorTime.TotalSeconds:0.00} s, {PeakBytes >> 20} MB {Detail}");
}
