namespace LittleGiants.Extraction.Layout;

/// <summary>What a column of a band holds.</summary>
internal readonly record struct ColumnStatistics(int Lines, float Width, int Characters, int Digits)
{
    private const float MaxDigitShare = 0.35f;

    public static ColumnStatistics Of(ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float left, float right)
    {
        int lines = 0, characters = 0, digits = 0, last = int.MinValue;
        float width = 0;
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
        }

        return new ColumnStatistics(lines, width, characters, digits);
    }

    public bool IsProse(OrderOptions options, float em) =>
        Lines >= options.MinProseLines && Width >= Lines * em * options.MinProseWidth && Digits < Characters * MaxDigitShare;

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
