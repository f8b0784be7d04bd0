namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>How somebody came into an office or left it.</summary>
public enum OfficerChange
{
    Appointed,
    Resigned,
    Retired,

    /// <summary>Holds it until another is found.</summary>
    Acting,

    /// <summary>Chosen, not yet in office.</summary>
    Elect,
}
