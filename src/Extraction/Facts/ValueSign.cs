namespace LittleGiants.Extraction.Facts;

/// <summary>Which sign the value of a concept has.</summary>
public enum ValueSign
{
    /// <summary>Never negative: a negative figure is something else.</summary>
    Positive,

    /// <summary>A cost, printed with or without brackets: the amount counts.</summary>
    Absolute,

    /// <summary>Either.</summary>
    Any,

    /// <summary>A cost that may also be an income (taxes): positive where it is a cost, whatever sign the costs of its table are printed with.</summary>
    Cost,
}
