namespace LittleGiants.Extraction.Facts;

/// <summary>Where a line of the statements stands.</summary>
public enum StatementKind
{
    Income,
    Balance,
    CashFlow,

    /// <summary>A note, a table of key figures.</summary>
    Note,

    /// <summary>Below the income statement: amounts for one share, numbers of shares.</summary>
    PerShare,
}
