namespace LittleGiants.Extraction.Layout;

/// <summary>The sizes of a document's characters so far: what body text is, and so what is larger or smaller.</summary>
internal sealed class DocumentStyle
{
    private const int Steps = 256;
    private const float StepsPerPoint = 2;
    private readonly long[] _weights = new long[Steps];
    private int _body;

    /// <summary>Points.</summary>
    public float BodySize => _body == 0 ? 10 : _body / StepsPerPoint;

    public void Add(LaidPage page)
    {
        foreach (ref readonly var word in page.Words.AsSpan())
        {
            _weights[Math.Clamp((int)((word.FontSize * StepsPerPoint) + 0.5f), 1, Steps - 1)] += word.GlyphCount;
        }

        for (var i = 1; i < Steps; i++)
        {
            _body = _weights[i] > _weights[_body] ? i : _body;
        }
    }
}
