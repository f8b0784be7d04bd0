namespace LittleGiants.Extraction.Languages;

/// <summary>Which sets of a <see cref="WordIndex"/> were met in a text; made once, used for one text after the other.</summary>
internal sealed class MetSets(int count)
{
    private readonly bool[] _isMet = new bool[count];
    private readonly List<int> _all = [];

    /// <summary>Each once, in the order they were met.</summary>
    public IReadOnlyList<int> All => _all;

    public bool this[int set] => _isMet[set];

    public void Add(int set)
    {
        if (!_isMet[set])
        {
            _isMet[set] = true;
            _all.Add(set);
        }
    }

    public void Clear()
    {
        foreach (var set in _all)
        {
            _isMet[set] = false;
        }

        _all.Clear();
    }
}
