namespace LittleGiants.Extraction.Facts.Observers;

internal enum PatternPartKind
{
    Words,
    Gap,

    /// <summary>The figure that is the fact's value.</summary>
    Figure,

    /// <summary>Another figure that may stand there.</summary>
    Other,
}
