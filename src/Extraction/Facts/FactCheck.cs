namespace LittleGiants.Extraction.Facts;

/// <summary>One arithmetic proof of a fact, or its contradiction.</summary>
/// <param name="Kind">sum, ratio, repeat, growth or range.</param>
/// <param name="Detail">The arithmetic, as an analyst would write it: "49 / 337 = 14.54 %".</param>
public sealed record FactCheck(string Kind, bool Passed, string Detail);
