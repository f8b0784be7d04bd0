using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Words that stand on one line, a range of an array of words or of word indexes.</summary>
internal struct LayoutLine
{
    public int First { get; set; }

    public int Count { get; set; }

    public Box Box { get; set; }

    public float Baseline { get; set; }

    /// <summary>Of most of its characters, in points.</summary>
    public float FontSize { get; set; }

    /// <summary>Whether most of its characters are bold.</summary>
    public bool IsBold { get; set; }
}
