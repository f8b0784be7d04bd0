namespace LittleGiants.Extraction.Readers.Pdf.Content;

internal enum PathStep : byte
{
    Move,
    Line,

    /// <summary>The end of a curve; its control points are not kept.</summary>
    Curve,

    /// <summary>Back to the start of the subpath; its place says nothing.</summary>
    Close,
}

/// <summary>One step of a path, to a place in page space.</summary>
internal readonly record struct PathPoint(double X, double Y, PathStep Step);
