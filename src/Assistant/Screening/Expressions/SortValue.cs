namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>What a company is sorted by: a number or a text, or neither.</summary>
internal readonly record struct SortValue(decimal? Number, string? Text = null)
{
    public bool IsEmpty => Number is null && Text is null;
}
