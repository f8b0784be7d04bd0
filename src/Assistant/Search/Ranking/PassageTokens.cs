using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>A passage as the numbers of the tokens that are looked for; all others are 0.</summary>
internal sealed class PassageTokens
{
    private const byte Body = 0;
    private const byte Label = 1;
    private const byte Heading = 2;
    private const byte Outer = 3;
    private const string Below = " › ";

    private readonly List<int> _tokens = [];
    private readonly List<byte> _fields = [];
    private readonly List<int> _labelEnds = [];
    private readonly int _nearestStart;
    private readonly int _secondStart;

    public PassageTokens(PassageRecord passage, string text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary)
    {
        // The nearest heading is about the passage; those over it are about much else too.
        var nearest = passage.Heading.LastIndexOf(Below, StringComparison.Ordinal);
        if (nearest >= 0)
        {
            var outer = passage.Heading.AsSpan(0, nearest);
            Add(outer, Outer, vocabulary);
            var second = outer.LastIndexOf(Below);
            _secondStart = second < 0 ? 0 : Tokenizer.Of(outer[..second]).AsSpan().Count(' ') + 1;
        }

        _nearestStart = _tokens.Count;
        Add(nearest < 0 ? passage.Heading : passage.Heading.AsSpan(nearest + Below.Length), Heading, vocabulary);
        HeadingLength = _tokens.Count;
        if (!passage.IsTable)
        {
            Add(text, Body, vocabulary);
            return;
        }

        // Cells are parted by tabs, rows by line feeds; the first cell names the row.
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var row = text.AsSpan()[line];
            var tab = row.IndexOf('\t');
            var start = _tokens.Count;
            Add(tab < 0 ? row : row[..tab], Label, vocabulary);
            for (var i = start; i < _tokens.Count; i++)
            {
                _labelEnds[i] = i == start ? _tokens.Count : 0;
            }

            if (tab >= 0)
            {
                Add(row[tab..], Body, vocabulary);
            }

            Gap();
        }
    }

    public int HeadingLength { get; }

    public int Length => _tokens.Count - HeadingLength;

    /// <summary>How often a phrase stands in the passage, each place by its field.</summary>
    public double Count(int[] phrase, RankingOptions options)
    {
        double count = 0;
        for (var at = 0; at + phrase.Length <= _tokens.Count; at++)
        {
            if (StandsAt(phrase, at))
            {
                count += _fields[at] switch
                {
                    Heading when HeadingLength - _nearestStart <= phrase.Length + options.HeadingSlack => options.WholeHeading,
                    Heading => options.HeadingField,
                    Outer => options.OuterHeadingField,
                    Label when _labelEnds[at] == at + phrase.Length => options.WholeLabel,
                    Label => options.LabelField,
                    _ => 1,
                };
            }
        }

        return count;
    }

    /// <summary>Whether a phrase stands in the text, whatever is over it.</summary>
    public bool Holds(int[] phrase) => Stands(phrase, HeadingLength, _tokens.Count);

    /// <summary>Whether a phrase stands in the nearest heading, or in the two nearest.</summary>
    public bool IsUnder(int[] phrase, bool orNext) => Stands(phrase, orNext ? _secondStart : _nearestStart, HeadingLength);

    /// <summary>Whether the nearest heading is the phrase and at most <paramref name="more"/> other tokens.</summary>
    public bool IsTitled(int[] phrase, int more) => HeadingLength - _nearestStart <= phrase.Length + more && IsUnder(phrase, orNext: false);

    /// <summary>Whether a row's label begins with the phrase.</summary>
    public bool BeginsRow(int[] phrase)
    {
        for (var at = HeadingLength; at + phrase.Length <= _tokens.Count; at++)
        {
            if (_labelEnds[at] >= at + phrase.Length && StandsAt(phrase, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool Stands(int[] phrase, int from, int to)
    {
        for (var at = from; at + phrase.Length <= to; at++)
        {
            if (StandsAt(phrase, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsAt(int[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (_tokens[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(ReadOnlySpan<char> text, byte field, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var tokens = Tokenizer.Of(text).AsSpan();
        foreach (var range in tokens.Split(' '))
        {
            if (!tokens[range].IsEmpty)
            {
                _tokens.Add(vocabulary.TryGetValue(tokens[range], out var number) ? number : 0);
                _fields.Add(field);
                _labelEnds.Add(0);
            }
        }
    }

    /// <summary>No phrase reaches over the end of a row.</summary>
    private void Gap()
    {
        _tokens.Add(0);
        _fields.Add(Body);
        _labelEnds.Add(0);
    }
}
