namespace LittleGiants.Extraction.Layout;

/// <summary>Which edge of the page a running head stands at.</summary>
internal enum EdgePlace : byte
{
    Head,
    Foot,

    /// <summary>Turned text in the margin beside the body.</summary>
    Side,
}
