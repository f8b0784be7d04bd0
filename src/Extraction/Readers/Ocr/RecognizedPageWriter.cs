using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Turns recognised lines into the glyphs and rules that the layout reads, in points.</summary>
/// <param name="scale">Points for each pixel.</param>
internal sealed class RecognizedPageWriter(RecognizedPage page, float scale, OcrOptions options)
{
    private static readonly FontTraits Font = new("recognised");

    public void Write(PageContent into)
    {
        into.Clear();
        into.Quality = TextQuality.Ocr;
        into.Fonts.Add(Font);
        var body = BodySize();
        foreach (var line in page.Lines)
        {
            WriteLine(line, body, into);
        }

        foreach (var (left, top, right, bottom) in page.Separators)
        {
            WriteRule(left, top, right, bottom, into);
        }
    }

    private static bool IsHan(char c) => c is >= '\u2e80' and not (>= '\ud800' and <= '\udfff') and not (>= '\uff61' and <= '\uffdc');

    private static int Weight(string text, int at) => IsHan(text[at]) ? 2 : 1;

    // The size that most letters have; a line's own size is read off its few letters and differs a little each time.
    private float BodySize()
    {
        var sizes = new List<(float Size, int Letters)>();
        var letters = 0;
        foreach (var line in page.Lines)
        {
            var count = line.Words.Sum(word => word.Text.Length);
            sizes.Add((line.Size, count));
            letters += count;
        }

        sizes.Sort();
        var half = letters / 2;
        foreach (var (size, count) in sizes)
        {
            half -= count;
            if (half <= 0)
            {
                return size;
            }
        }

        return 0;
    }

    private void WriteLine(RecognizedLine line, float body, PageContent into)
    {
        var size = Math.Abs(line.Size - body) <= body * options.SizeTolerance ? body : line.Size;
        var fontSize = Math.Max(size * scale, options.MinimumFontSize);
        var previous = default(RecognizedWord);
        foreach (var word in line.Words)
        {
            if (word.Text.Length == 0 || word.Confidence < options.MinimumConfidence || word.Right <= word.Left)
            {
                continue;
            }

            var baseline = line.BaselineAt((word.Left + word.Right) / 2) * scale;
            var y = baseline - (fontSize * options.AscentShare);
            if (previous.Text is not null && word.Left > previous.Right && !(IsHan(previous.Text[^1]) && IsHan(word.Text[0])))
            {
                AddGlyph(" ", Box.FromEdges(previous.Right * scale, y, word.Left * scale, y + fontSize), baseline, fontSize, into);
            }

            WriteWord(word, y, baseline, fontSize, into);
            previous = word;
        }
    }

    // Tesseract's own boxes of single letters are worse than an even split: half a width for a letter, a whole one for a Han character.
    private void WriteWord(in RecognizedWord word, float y, float baseline, float fontSize, PageContent into)
    {
        var text = word.Text;
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            total += char.IsLowSurrogate(text[i]) ? 0 : Weight(text, i);
        }

        var unit = (word.Right - word.Left) * scale / total;
        var x = word.Left * scale;
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            var width = unit * Weight(text, i);
            AddGlyph(text.Substring(i, length), new Box(x, y, width, fontSize), baseline, fontSize, into);
            x += width;
            i += length;
        }
    }

    private static void AddGlyph(string text, in Box box, float baseline, float fontSize, PageContent into)
    {
        ref var glyph = ref into.Add();
        glyph.Box = box;
        glyph.Baseline = baseline;
        glyph.FontSize = fontSize;
        if (text.Length == 1)
        {
            glyph.Char = text[0];
        }
        else
        {
            glyph.Cluster = text;
        }
    }

    private void WriteRule(float left, float top, float right, float bottom, PageContent into)
    {
        var (width, height) = ((right - left) * scale, (bottom - top) * scale);
        var thickness = Math.Min(width, height);
        if (thickness > options.MaximumRuleThickness)
        {
            return;
        }

        into.Rules.Add(width >= height
            ? new Rule(left * scale, (top + bottom) / 2 * scale, right * scale, (top + bottom) / 2 * scale, thickness)
            : new Rule((left + right) / 2 * scale, top * scale, (left + right) / 2 * scale, bottom * scale, thickness));
    }
}
