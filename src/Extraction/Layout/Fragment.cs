namespace LittleGiants.Extraction.Layout;

/// <summary>Glyphs drawn one behind the other without a gap: a word, or a piece of one.</summary>
internal struct Fragment
{
    public int First { get; set; }

    public int Count { get; set; }

    public float Left { get; set; }

    public float Right { get; set; }

    public float Top { get; set; }

    public float Bottom { get; set; }

    public float Baseline { get; set; }

    /// <summary>The baseline of the line it belongs to; that of its neighbour for a raised mark.</summary>
    public float LineBaseline { get; set; }

    public float Size { get; set; }

    public FragmentTraits Traits { get; set; }

    public readonly bool Has(FragmentTraits traits) => (Traits & traits) != 0;
}
