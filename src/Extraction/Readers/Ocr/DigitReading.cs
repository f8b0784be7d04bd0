namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Mends the numbers of a page read in Chinese by a second reading in English: the one model knows the characters, the other the digits.</summary>
internal static class DigitReading
{
    private const int GroupLength = 3;

    /// <param name="page">The reading to mend.</param>
    /// <param name="digits">The reading whose numbers are taken; its other words are nonsense.</param>
    /// <param name="confidence">What a number of the second reading must have, 0–100.</param>
    public static void Mend(RecognizedPage page, RecognizedPage digits, float confidence)
    {
        foreach (var line in digits.Lines)
        {
            foreach (var word in line.Words)
            {
                var shape = ShapeOf(word.Text);
                if (shape != NumberShape.None && word.Confidence >= confidence)
                {
                    Place(page, line, word, shape);
                }
            }
        }
    }

    /// <summary>A sign, digits with a regular or no grouping, a fraction, a percent sign, and brackets around it.</summary>
    public static NumberShape ShapeOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("(-").TrimEnd(")%");
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
        {
            return NumberShape.None;
        }

        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && text[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            return NumberShape.None;
        }

        if (!whole.Contains(','))
        {
            return whole.ContainsAnyExceptInRange('0', '9') ? NumberShape.None : NumberShape.Plain;
        }

        var isFirst = true;
        foreach (var part in whole.Split(','))
        {
            var group = whole[part];
            if (group.ContainsAnyExceptInRange('0', '9') || (isFirst ? group.Length is 0 or > GroupLength : group.Length != GroupLength))
            {
                return NumberShape.None;
            }

            isFirst = false;
        }

        return NumberShape.Grouped;
    }

    // 1. What the page has at that place. 2. Nothing: the number was overlooked. 3. Letters of its own: the number is no number.
    // 4. A worse number: it is replaced.
    private static void Place(RecognizedPage page, RecognizedLine line, RecognizedWord word, NumberShape shape)
    {
        RecognizedLine? target = null;
        var there = "";
        var certainty = 0f;
        foreach (var candidate in page.Lines)
        {
            foreach (var other in candidate.Words)
            {
                if (Overlap(word, other))
                {
                    target ??= candidate;
                    there += other.Text;
                    certainty = Math.Max(certainty, other.Confidence);
                }
            }
        }

        if (target is null)
        {
            var added = new RecognizedLine
            {
                Left = word.Left,
                Top = line.Top,
                Right = word.Right,
                Bottom = line.Bottom,
                BaselineOffset = line.BaselineAt(word.Left) - line.Bottom,
                BaselineSlope = line.BaselineSlope,
                Size = line.Size,
                Direction = line.Direction,
            };
            added.Words.Add(word);
            page.Lines.Add(added);
            return;
        }

        var present = ShapeOf(there);
        if (HasLetter(there) || present > shape || (present == shape && certainty >= word.Confidence))
        {
            return;
        }

        foreach (var candidate in page.Lines)
        {
            RemoveOverlapped(candidate.Words, word);
        }

        var at = target.Words.FindIndex(other => other.Left > word.Left);
        target.Words.Insert(at < 0 ? target.Words.Count : at, word);
    }

    private static void RemoveOverlapped(List<RecognizedWord> words, RecognizedWord word) => words.RemoveAll(other => Overlap(word, other));

    private static bool HasLetter(string text) => text.Any(c => char.IsLetter(c));

    private static bool Overlap(in RecognizedWord a, in RecognizedWord b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return width > Math.Min(a.Right - a.Left, b.Right - b.Left) / 4 && height > Math.Min(a.Bottom - a.Top, b.Bottom - b.Top) / 2;
    }
}
