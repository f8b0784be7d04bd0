namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The open marked content sections (BMC, BDC … EMC) of a page, and what they say of the glyphs inside.</summary>
internal sealed class MarkedContent(int maxDepth)
{
    private readonly List<Section> _sections = [];
    private int _dropped;
    private int _hidden;
    private int _artifacts;
    private int _replaced;

    /// <summary>Whether what is shown now belongs to a hidden layer.</summary>
    public bool IsHidden => _hidden > 0;

    public bool IsArtifact => _artifacts > 0;

    public int Depth => _sections.Count;

    public void Reset()
    {
        _sections.Clear();
        (_dropped, _hidden, _artifacts, _replaced) = (0, 0, 0, 0);
    }

    /// <param name="actualText">What the section's glyphs stand for; only the outermost of several counts.</param>
    /// <param name="firstGlyph">How many glyphs the page has so far.</param>
    public void Begin(bool isHidden, bool isArtifact, string? actualText, int firstGlyph)
    {
        if (_sections.Count >= maxDepth)
        {
            _dropped++;
            return;
        }

        if (_replaced > 0)
        {
            actualText = null;
        }

        _sections.Add(new Section(isHidden, isArtifact, actualText, firstGlyph));
        _hidden += isHidden ? 1 : 0;
        _artifacts += isArtifact ? 1 : 0;
        _replaced += actualText is null ? 0 : 1;
    }

    /// <returns>The text that the section's glyphs stand for, and the first of them; null when it has none.</returns>
    public (string Text, int FirstGlyph)? End()
    {
        if (_dropped > 0)
        {
            _dropped--;
            return null;
        }

        if (_sections.Count == 0)
        {
            return null;
        }

        var section = _sections[^1];
        _sections.RemoveAt(_sections.Count - 1);
        _hidden -= section.IsHidden ? 1 : 0;
        _artifacts -= section.IsArtifact ? 1 : 0;
        if (section.ActualText is null)
        {
            return null;
        }

        _replaced--;
        return (section.ActualText, section.FirstGlyph);
    }

    private readonly record struct Section(bool IsHidden, bool IsArtifact, string? ActualText, int FirstGlyph);
}
