namespace LittleGiants.Extraction.Facts;

public enum FactStatus
{
    /// <summary>Stated by the document.</summary>
    Reported,

    /// <summary>Computed from reported facts.</summary>
    Derived,

    /// <summary>The document states values that exclude each other.</summary>
    Conflicting,
}
