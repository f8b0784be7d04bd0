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
        RecognizedWord? previous = null;
        foreach (var word in line.Words)
        {
            if (word.Text.Length == 0 || word.Confidence < options.MinimumConfidence || word.Right <= word.Left || word.Bottom <= word.Top)
            {
                continue;
            }

            var place = new TextPlace(line, word, fontSize, scale, options.AscentShare);
            if (previous is { } before && !(IsHan(before.Text[^1]) && IsHan(word.Text[0])))
            {
                var end = new TextPlace(line, before, fontSize, scale, options.AscentShare).End;
                if (end < place.Start)
                {
                    place.Add(" ", end, place.Start, into);
                }
            }

            WriteWord(word.Text, place, into);
            previous = word;
        }
    }

    // Tesseract's own boxes of single letters are worse than an even split: half a width for a letter, a whole one for a Han character.
    private static void WriteWord(string text, in TextPlace place, PageContent into)
    {
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            total += char.IsLowSurrogate(text[i]) ? 0 : Weight(text, i);
        }

        var unit = (place.End - place.Start) / Math.Max(1, total);
        var at = place.Start;
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            var next = at + (unit * Weight(text, i));
            place.Add(text.Substring(i, length), at, next, into);
            at = next;
            i += length;
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
