namespace LittleGiants.Extraction.Layout;

[Flags]
internal enum FragmentTraits : byte
{
    None = 0,

    /// <summary>A space was drawn before it.</summary>
    SpaceBefore = 1,

    /// <summary>A space was drawn behind it.</summary>
    SpaceAfter = 2,

    StartsRun = 4,

    /// <summary>The producer raised or lowered it.</summary>
    Raised = 8,

    /// <summary>A raised mark beside its neighbour.</summary>
    Mark = 16,

    /// <summary>A raised or lowered piece that is part of its neighbour's word ("20th", "CO2").</summary>
    Attached = 32,
}
