using System.Collections.Concurrent;
using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>The patterns of all kinds in one language, found by the words they begin with.</summary>
internal sealed class EventCues
{
    private static readonly ConcurrentDictionary<string, EventCues> Made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventCue[]> _byAnchor = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex _anchors;

    private EventCues(EventCatalog catalog, string language)
    {
        var cues = new List<EventCue>();
        var forms = new List<(string, string)>();
        foreach (var kind in catalog.Kinds)
        {
            var set = new CueSet(kind, Words(kind.Confusers, language), Words(kind.Headings, language));
            Add(kind.Nones, Polarity.Negated, true);
            Add(kind.Cues, Polarity.Affirmed, true);
            Add(kind.Mentions, Polarity.Affirmed, false);
            forms.AddRange((kind.Forms.GetValueOrDefault(language) ?? []).Select(heading => (heading, kind.Id)));

            void Add(IReadOnlyDictionary<string, IReadOnlyList<string>> patterns, Polarity polarity, bool isSure) =>
                cues.AddRange((patterns.GetValueOrDefault(language) ?? []).Select(text => new EventCue(set, new CuePattern(text), polarity, isSure)));
        }

        // Where a long anchor stands, its beginnings stand too.
        var anchors = cues.SelectMany(cue => cue.Pattern.Anchors).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var exact = cues.SelectMany(cue => cue.Pattern.Anchors.Distinct(StringComparer.OrdinalIgnoreCase).Select(anchor => (anchor, cue))).ToLookup(item => item.anchor, item => item.cue, StringComparer.OrdinalIgnoreCase);
        foreach (var anchor in anchors)
        {
            var all = new List<EventCue>();
            for (var length = anchor.Length; length > 0; length--)
            {
                all.AddRange(exact[anchor[..length]]);
            }

            _byAnchor[anchor] = [.. all.Distinct()];
        }

        _anchors = new PhraseIndex(anchors);
        Forms = forms;
    }

    /// <summary>Heading of a form → id of its kind.</summary>
    public IReadOnlyList<(string Heading, string Kind)> Forms { get; }

    /// <param name="language">The tag of a language that is read.</param>
    public static EventCues For(string language) => Made.GetOrAdd(language, tag => new EventCues(EventCatalog.Default, tag));

    /// <summary>The first place at or behind a position where a pattern may begin; -1 when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int from) => _anchors.IndexIn(text, from);

    /// <summary>The patterns that may begin at a place.</summary>
    public ReadOnlySpan<EventCue> At(ReadOnlySpan<char> text, int at) => _anchors.At(text, at) is { } anchor ? _byAnchor[anchor] : [];

    private static WordSet? Words(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, string language) =>
        lists.TryGetValue(language, out var words) && words.Count > 0 ? new WordSet(words) : null;
}
