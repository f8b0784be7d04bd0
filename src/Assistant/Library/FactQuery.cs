namespace LittleGiants.Assistant.Library;

/// <summary>Which facts are asked for; what is null is not restricted.</summary>
internal sealed record FactQuery
{
    public long? CompanyId { get; init; }

    public long? DocumentId { get; init; }

    public IReadOnlyCollection<string>? Concepts { get; init; }

    public int? FiscalYear { get; init; }
}
