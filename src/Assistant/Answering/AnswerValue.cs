namespace LittleGiants.Assistant.Answering;

/// <summary>The answer as a machine reads it: exactly one of number, name, truth or names; none of them is "N/A".</summary>
/// <param name="Unit">ISO 4217, <c>count</c>, <c>percent</c>, <c>ratio</c>, <c>days</c>, <c>year</c>; null for what is no number.</param>
internal sealed record AnswerValue(decimal? Number = null, string? Unit = null, string? Name = null, bool? Truth = null, IReadOnlyList<string>? Names = null)
{
    public static readonly AnswerValue None = new();

    public bool IsNone => Number is null && Name is null && Truth is null && Names is null;
}
