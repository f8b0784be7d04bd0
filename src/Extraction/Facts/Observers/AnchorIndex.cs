namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells in one pass over a sentence which concepts' patterns may meet it: those of which an anchor stands in it.</summary>
internal sealed class AnchorIndex
{
    private readonly IReadOnlyList<PatternGroup> _groups;

    /// <summary>By the first two characters, or the only one and nothing.</summary>
    private readonly Dictionary<int, List<Anchor>> _byStart = [];
    private readonly HashSet<char> _lone = [];

    public AnchorIndex(IReadOnlyList<PatternGroup> groups)
    {
        _groups = groups;
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var word in groups[group].Patterns.SelectMany(pattern => pattern.Pattern.Anchor))
            {
                Add(word, group);
            }
        }
    }

    /// <summary>In their order; none when the sentence says nothing that is looked for.</summary>
    public IReadOnlyList<PatternGroup> In(ReadOnlySpan<char> sentence)
    {
        bool[]? met = null;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!PatternPart.IsEdge(sentence, at))
            {
                continue;
            }

            var first = char.ToUpperInvariant(sentence[at]);
            if (at + 1 < sentence.Length && _byStart.TryGetValue(Key(first, char.ToUpperInvariant(sentence[at + 1])), out var anchors))
            {
                Meet(sentence, at, anchors, ref met);
            }

            if (_lone.Contains(first))
            {
                Meet(sentence, at, _byStart[Key(first, '\0')], ref met);
            }
        }

        return met is null ? [] : [.. _groups.Where((_, group) => met[group])];
    }

    private void Meet(ReadOnlySpan<char> sentence, int at, List<Anchor> anchors, ref bool[]? met)
    {
        foreach (var anchor in anchors)
        {
            if (PatternPart.LengthAt(sentence, at, anchor.Word) > 0)
            {
                met ??= new bool[_groups.Count];
                foreach (var group in anchor.Groups)
                {
                    met[group] = true;
                }
            }
        }
    }

    private static int Key(char first, char second) => (first << 16) | second;

    private void Add(string word, int group)
    {
        var stem = word.TrimEnd('*');
        var first = char.ToUpperInvariant(stem[0]);
        if (stem.Length == 1)
        {
            _lone.Add(first);
        }

        var start = Key(first, stem.Length == 1 ? '\0' : char.ToUpperInvariant(stem[1]));
        if (!_byStart.TryGetValue(start, out var anchors))
        {
            _byStart[start] = anchors = [];
        }

        var anchor = anchors.Find(other => string.Equals(other.Word, word, StringComparison.OrdinalIgnoreCase));
        if (anchor is null)
        {
            anchors.Add(anchor = new Anchor(word, []));
        }

        if (!anchor.Groups.Contains(group))
        {
            anchor.Groups.Add(group);
        }
    }

    private sealed record Anchor(string Word, List<int> Groups);
}
