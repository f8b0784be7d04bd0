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

    /// <summary>The share of the shorter side's lines that stand on a line of the other side.</summary>
    public static float AlignedShare(ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float center)
    {
        int leftLines = 0, rightLines = 0, shared = 0;
        var lastLeft = new HashSet<int>();
        var lastRight = new HashSet<int>();
        foreach (var i in index)
        {
            ref readonly var segment = ref segments[i];
            if ((segment.Left + segment.Right) / 2 <= center)
            {
                leftLines += lastLeft.Add(segment.Line) ? 1 : 0;
            }
            else
            {
                rightLines += lastRight.Add(segment.Line) ? 1 : 0;
            }
        }

        foreach (var line in lastLeft)
        {
            shared += lastRight.Contains(line) ? 1 : 0;
        }

        return shared / (float)Math.Max(1, Math.Min(leftLines, rightLines));
    }
}
