namespace LittleGiants.Assistant.Library;

/// <summary>How a document's value stands to the one that was chosen.</summary>
internal enum FactRelation
{
    /// <summary>It is the same value, exact or rounded.</summary>
    Same,

    /// <summary>A later filing of the company gives the year another value.</summary>
    Restated,

    /// <summary>Another document gives another value, and nothing says which of the two holds.</summary>
    Conflicting,

    /// <summary>An article gives another value.</summary>
    Article,

    /// <summary>The analyst set another value, or said that this one is wrong.</summary>
    Rejected,
}
