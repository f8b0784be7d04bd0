namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Finds the ruling lines of tables in a page's picture and takes them out, since a recogniser reads them as letters and loses the text beside.</summary>
/// <param name="scale">Pixels for each point.</param>
internal sealed class DrawnLineFinder(OcrOptions options, float scale)
{
    private readonly int _shortestRun = (int)(options.ShortestRun * scale);
    private readonly int _shortestLine = (int)(options.ShortestLine * scale);
    private readonly float _thickest = options.MaximumRuleThickness * scale;
    private readonly int _halo = Math.Max(1, (int)(options.LineHalo * scale));

    /// <summary>The lines along the picture's rows.</summary>
    public List<DrawnLine> Find(GreyPicture picture)
    {
        // 1. Long dark runs, row by row. 2. Runs that touch those of the row before make one line. 3. What is long and thin stays.
        var open = new List<Chain>();
        var done = new List<DrawnLine>();
        var runs = new List<(int Start, int End)>();
        for (var y = 0; y < picture.Height; y++)
        {
            FindRuns(picture.Row(y), runs);
            foreach (var (start, end) in runs)
            {
                Extend(open, start, end, y);
            }

            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].LastRow < y - 1)
                {
                    Close(open[i], done);
                    open.RemoveAt(i);
                }
            }
        }

        foreach (var chain in open)
        {
            Close(chain, done);
        }

        return done;
    }

    /// <summary>Whitens a line and the grey around it.</summary>
    /// <param name="isTransposed">Whether the line was found in the transposed picture.</param>
    public void Erase(GreyPicture picture, DrawnLine line, bool isTransposed)
    {
        var (left, right) = (Math.Max(0, line.Left - _halo), Math.Min(line.Right + _halo, isTransposed ? picture.Height : picture.Width));
        var (top, bottom) = (Math.Max(0, line.Top - _halo), Math.Min(line.Bottom + _halo, isTransposed ? picture.Width : picture.Height));
        var (along, across) = isTransposed ? (picture.Width, 1) : (1, picture.Width);
        var pixels = picture.Pixels;
        var tallest = (int)line.Thickness + (2 * _halo);
        for (var x = left; x < right; x++)
        {
            // A dark stretch across that is longer than the line is thick is a letter's stroke on the line, and stays.
            for (var y = top; y < bottom; y++)
            {
                var at = (x * along) + (y * across);
                if (pixels[at] > options.Ink)
                {
                    continue;
                }

                var end = y;
                while (end < bottom && pixels[(x * along) + (end * across)] <= options.Ink)
                {
                    end++;
                }

                if (end - y <= tallest)
                {
                    for (var whitened = Math.Max(top, y - _halo); whitened < Math.Min(bottom, end + _halo); whitened++)
                    {
                        pixels[(x * along) + (whitened * across)] = byte.MaxValue;
                    }
                }

                y = end;
            }
        }
    }

    private void FindRuns(ReadOnlySpan<byte> row, List<(int Start, int End)> runs)
    {
        runs.Clear();
        for (var x = 0; x < row.Length;)
        {
            var dark = row[x..].IndexOfAnyInRange((byte)0, options.Ink);
            if (dark < 0)
            {
                return;
            }

            // A few light pixels inside are noise.
            var start = x + dark;
            var end = start;
            for (x = start; x < row.Length && x - end <= options.RunGap; x++)
            {
                if (row[x] <= options.Ink)
                {
                    end = x + 1;
                }
            }

            if (end - start >= _shortestRun)
            {
                runs.Add((start, end));
            }
        }
    }

    private static void Extend(List<Chain> open, int start, int end, int y)
    {
        foreach (var chain in open)
        {
            if (chain.LastRow >= y - 1 && start <= chain.LastRight + 2 && end >= chain.LastLeft - 2)
            {
                chain.Add(start, end, y);
                return;
            }
        }

        open.Add(new Chain(start, end, y));
    }

    private void Close(Chain chain, List<DrawnLine> done)
    {
        var length = chain.Right - chain.Left;
        var thickness = chain.Ink / (float)length;
        if (length >= _shortestLine && thickness <= _thickest)
        {
            done.Add(new DrawnLine(chain.Left, chain.Top, chain.Right, chain.LastRow + 1, thickness));
        }
    }

    /// <summary>Runs below each other.</summary>
    private sealed class Chain(int left, int right, int top)
    {
        public int Left { get; private set; } = left;

        public int Right { get; private set; } = right;

        public int Top { get; } = top;

        public int LastRow { get; private set; } = top;

        public int LastLeft { get; private set; } = left;

        public int LastRight { get; private set; } = right;

        public long Ink { get; private set; } = right - left;

        public void Add(int start, int end, int y)
        {
            Left = Math.Min(Left, start);
            Right = Math.Max(Right, end);
            (LastLeft, LastRight) = y == LastRow ? (Math.Min(LastLeft, start), Math.Max(LastRight, end)) : (start, end);
            LastRow = y;
            Ink += end - start;
        }
    }
}
