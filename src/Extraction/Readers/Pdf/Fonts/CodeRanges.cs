namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Wide runs of codes kept as runs, so that a few bytes of a file cannot fill the memory. The run added last wins.</summary>
internal sealed class CodeRanges(int max)
{
    /// <summary>Codes up to which a run is better written out code by code.</summary>
    public const int Wide = 256;

    private readonly List<(uint First, uint Last, int Value)> _runs = [];

    public void Add(uint first, uint last, int value)
    {
        if (_runs.Count < max)
        {
            _runs.Add((first, last, value));
        }
    }

    /// <summary>The value of the run that holds the code, and how far the code lies behind its first.</summary>
    public bool TryFind(uint code, out int value, out uint distance)
    {
        for (var i = _runs.Count - 1; i >= 0; i--)
        {
            var run = _runs[i];
            if (code >= run.First && code <= run.Last)
            {
                value = run.Value;
                distance = code - run.First;
                return true;
            }
        }

        (value, distance) = (0, 0);
        return false;
    }
}
