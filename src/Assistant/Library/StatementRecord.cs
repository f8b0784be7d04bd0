namespace LittleGiants.Assistant.Library;

/// <summary>What a document says happened (an event) or who holds an office.</summary>
/// <param name="Topic"><see cref="Event"/>, <see cref="Officer"/> or <see cref="Change"/> with the id of the kind or role.</param>
internal sealed record StatementRecord(string Topic, Citation Evidence)
{
    /// <summary>What topics of events begin with.</summary>
    public const string Event = "event:";

    /// <summary>What topics of officers begin with.</summary>
    public const string Officer = "officer:";

    /// <summary>What topics of offices that changed hands in the document's period begin with.</summary>
    public const string Change = "change:";

    public long DocumentId { get; init; }

    public long? CompanyId { get; init; }

    /// <summary>The document says that it did not happen.</summary>
    public bool IsNegated { get; init; }

    public int? FiscalYear { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>0 to 1: how plainly it is said.</summary>
    public double Strength { get; init; }

    /// <summary>The holder of an office.</summary>
    public string? Person { get; init; }

    /// <summary>The office as printed.</summary>
    public string? Title { get; init; }

    /// <summary>appointed, resigned, retired, acting, elect; null when nothing changed.</summary>
    public string? ChangeKind { get; init; }
}
