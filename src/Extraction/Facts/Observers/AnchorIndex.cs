namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells in one pass over a sentence which concepts' patterns may meet it: those of which an anchor stands in it.</summary>
internal sealed class AnchorIndex
{
    private readonly IReadOnlyList<PatternGroup> _groups;
    private readonly Dictionary<char, List<Anchor>> _byFirst = [];

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
            if (!PatternPart.IsEdge(sentence, at) || !_byFirst.TryGetValue(char.ToUpperInvariant(sentence[at]), out var anchors))
            {
                continue;
            }

            foreach (var anchor in anchors)
            {
                if (PatternPart.LengthAt(sentence, at, anchor.Word) > 0)
                {
                    met ??= new bool[_groups.Count];
                    anchor.Groups.ForEach(group => met[group] = true);
                }
            }
        }

        return met is null ? [] : [.. _groups.Where((_, group) => met[group])];
    }

    private void Add(string word, int group)
    {
        var first = char.ToUpperInvariant(word[0]);
        if (!_byFirst.TryGetValue(first, out var anchors))
        {
            _byFirst[first] = anchors = [];
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
