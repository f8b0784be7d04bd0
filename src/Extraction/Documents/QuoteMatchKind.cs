namespace LittleGiants.Extraction.Documents;

/// <summary>How much a quote had to be bent to be found.</summary>
public enum QuoteMatchKind
{
    NotFound,

    /// <summary>Alike but for a few letters, as stated by the similarity; every number and its unit is the same.</summary>
    Fuzzy,

    /// <summary>The same but for white space, width, case, quotation marks, dashes, line-end hyphens, or parts left out with "…".</summary>
    Normalized,

    /// <summary>Character by character.</summary>
    Exact,
}
