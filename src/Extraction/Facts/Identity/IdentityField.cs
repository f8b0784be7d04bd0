namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>What a form says of a company.</summary>
internal enum IdentityField
{
    /// <summary>The full legal name.</summary>
    Name,

    /// <summary>A full legal name under a label that stands before other companies' names too.</summary>
    AnyName,

    /// <summary>A short name, a trading name, the name in another language.</summary>
    Alias,
    Ticker,

    /// <summary>A number in a register of companies.</summary>
    Registration,
}
