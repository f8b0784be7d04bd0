namespace LittleGiants.Extraction.Facts;

/// <summary>What the value of a concept is.</summary>
public enum ConceptKind
{
    /// <summary>An amount with a currency.</summary>
    Money,
    Count,

    /// <summary>An amount for one share: never in thousands, though the figures around it are.</summary>
    PerShare,

    /// <summary>Hundredths: 15 means 15%.</summary>
    Percent,
    Year,

    /// <summary>A number of years.</summary>
    Years,

    /// <summary>A place in an order, 1 is the best.</summary>
    Rank,

    /// <summary>One of the concept's own values, as text.</summary>
    Status,
}
