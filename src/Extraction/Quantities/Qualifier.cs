namespace LittleGiants.Extraction.Quantities;

/// <summary>How the printed figure binds the quantity.</summary>
public enum Qualifier
{
    Exact,

    /// <summary>About the figure.</summary>
    Approx,

    /// <summary>Just below the figure.</summary>
    Nearly,

    /// <summary>The figure or more.</summary>
    AtLeast,
    MoreThan,

    /// <summary>The figure or less.</summary>
    AtMost,
    LessThan,

    /// <summary>Between two figures.</summary>
    Range,
}
