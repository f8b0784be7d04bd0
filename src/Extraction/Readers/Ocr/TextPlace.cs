using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Where a recognised word runs, whatever way its line is turned: from <see cref="Start"/> to <see cref="End"/> along the line, in points that grow with the text.</summary>
internal readonly struct TextPlace
{
    private readonly TextDirection _direction;
    private readonly float _fontSize;
    private readonly float _baseline;
    private readonly float _across;

    public TextPlace(RecognizedLine line, in RecognizedWord word, float fontSize, float scale, float ascentShare)
    {
        _direction = line.Direction;
        _fontSize = fontSize;
        (Start, End) = _direction switch
        {
            TextDirection.BottomToTop => (-word.Bottom * scale, -word.Top * scale),
            TextDirection.TopToBottom => (word.Top * scale, word.Bottom * scale),
            TextDirection.RightToLeft => (-word.Right * scale, -word.Left * scale),
            _ => (word.Left * scale, word.Right * scale),
        };

        if (_direction == TextDirection.LeftToRight)
        {
            _baseline = line.BaselineAt((word.Left + word.Right) / 2) * scale;
            _across = _baseline - (fontSize * ascentShare);
            return;
        }

        // For turned lines no baseline is stated: letters stand in the middle of the line's box.
        var middle = _direction == TextDirection.RightToLeft ? (line.Top + line.Bottom) / 2 : (line.Left + line.Right) / 2;
        _across = (middle * scale) - (fontSize / 2);
        _baseline = _direction == TextDirection.BottomToTop ? _across + (fontSize * ascentShare) : _across + (fontSize * (1 - ascentShare));
    }

    public float Start { get; }

    public float End { get; }

    /// <summary>Adds a glyph that runs from one place along the line to another.</summary>
    public void Add(string text, float from, float to, PageContent into)
    {
        ref var glyph = ref into.Add();
        glyph.Box = _direction switch
        {
            TextDirection.BottomToTop => Box.FromEdges(_across, -to, _across + _fontSize, -from),
            TextDirection.TopToBottom => Box.FromEdges(_across, from, _across + _fontSize, to),
            TextDirection.RightToLeft => Box.FromEdges(-to, _across, -from, _across + _fontSize),
            _ => Box.FromEdges(from, _across, to, _across + _fontSize),
        };
        glyph.Baseline = _baseline;
        glyph.FontSize = _fontSize;
        glyph.Direction = _direction;
        if (text.Length == 1)
        {
            glyph.Char = text[0];
        }
        else
        {
            glyph.Cluster = text;
        }
    }
}
