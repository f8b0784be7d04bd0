namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>How a fact comes from others.</summary>
public enum DerivingStrategy
{
    /// <summary>The first part over the second, in hundredths.</summary>
    Ratio,

    /// <summary>The parts of one year added.</summary>
    Sum,

    /// <summary>One part added over several years.</summary>
    SumOfYears,

    /// <summary>The change against the year before, in hundredths.</summary>
    Growth,

    /// <summary>The mean of the yearly changes of several years, in hundredths.</summary>
    MeanGrowth,

    /// <summary>The even yearly change that gives the change over several years, in hundredths.</summary>
    CompoundGrowth,

    /// <summary>The part itself where its basis is one of those named: a share of the world market.</summary>
    OnBasis,

    /// <summary>True or false, from the values of a status.</summary>
    Status,

    /// <summary>No other fact gives it; only a document or the analyst can state it.</summary>
    Stated,

    /// <summary>At most a whole less its other parts.</summary>
    Remainder,

    /// <summary>At most the years since the year that the part states.</summary>
    YearsSince,
}
