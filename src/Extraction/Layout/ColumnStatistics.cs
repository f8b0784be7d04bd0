namespace LittleGiants.Extraction.Layout;

/// <summary>What a column of a band holds.</summary>
internal readonly record struct ColumnStatistics(int Lines, float Width, int Characters, int Digits, float Smallest, float Largest)
{
    private const float MaxDigitShare = 0.35f;

    public static ColumnStatistics Of(ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float left, float right)
    {
        int lines = 0, characters = 0, digits = 0, last = int.MinValue;
        float width = 0, smallest = float.MaxValue, largest = 0;
        foreach (var i in index)
        {
            ref readonly var segment = ref segments[i];
            var center = (segment.Left + segment.Right) / 2;
            if (center <= left || center > right)
            {
                continue;
            }

            lines += segment.Line != last ? 1 : 0;
            last = segment.Line;
            width += segment.Right - segment.Left;
            characters += segment.Characters;
            digits += segment.Digits;
            (smallest, largest) = (Math.Min(smallest, segment.FontSize), Math.Max(largest, segment.FontSize));
        }

        return new ColumnStatistics(lines, width, characters, digits, smallest, largest);
    }

    public bool IsProse(OrderOptions options, float em) =>
        Lines >= options.MinProseLines && Width >= Lines * em * options.MinProseWidth && Digits < Characters * MaxDigitShare;

    /// <summary>Whether it is a label with a figure in large type, as key figures are shown.</summary>
    public bool IsCard(OrderOptions options) => Lines > 1 && Digits > 0 && Largest >= Smallest * options.CardSizeRatio;

    /// <summary>Whether its lines are figures or single words: values that belong to what stands beside them.</summary>
    public bool IsValues(OrderOptions options, float em) => Digits >= Characters * MaxDigitShare || Width < Lines * em * options.MinTextWidth;

    /// <summary>How many lines have pieces on both sides of a gutter.</summary>
    public static int SharedLines(ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float center)
    {
        var left = new HashSet<int>();
        var right = new HashSet<int>();
        foreach (var i in index)
        {
            ref readonly var segment = ref segments[i];
            ((segment.Left + segment.Right) / 2 <= center ? left : right).Add(segment.Line);
        }

        left.IntersectWith(right);
        return left.Count;
    }
}
