using System.Collections.Concurrent;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>The patterns of all kinds in one language, found by the word they begin with; in Chinese, which parts no words, by the whole phrase.</summary>
internal sealed class EventCues
{
    private static readonly ConcurrentDictionary<string, EventCues> Made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventCue[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<string, EventCue[]> _byPhrase = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex? _phrases;
    private readonly WordStarts _starts = new();
    private readonly NeededWords _needed;
    private readonly List<EventCue> _all = [];

    private EventCues(EventCatalog catalog, string language)
    {
        var forms = new List<(string, string)>();
        foreach (var kind in catalog.Kinds)
        {
            var set = new CueSet(kind, Words(kind.Confusers, language), Words(kind.Headings, language));
            Add(kind.Nones, Polarity.Negated, true);
            Add(kind.Cues, Polarity.Affirmed, true);
            Add(kind.Mentions, Polarity.Affirmed, false);
            forms.AddRange((kind.Forms.GetValueOrDefault(language) ?? []).Select(heading => (heading, kind.Id)));

            void Add(IReadOnlyDictionary<string, IReadOnlyList<string>> patterns, Polarity polarity, bool isSure)
            {
                foreach (var text in patterns.GetValueOrDefault(language) ?? [])
                {
                    _all.Add(new EventCue(_all.Count, set, new CuePattern(text), polarity, isSure));
                }
            }
        }

        // A stem or a phrase of Han characters is looked for as such; all others by their first word.
        var byWord = new Dictionary<string, List<EventCue>>(StringComparer.OrdinalIgnoreCase);
        var byPhrase = new Dictionary<string, List<EventCue>>(StringComparer.OrdinalIgnoreCase);
        foreach (var cue in _all)
        {
            foreach (var anchor in cue.Pattern.Anchors)
            {
                var end = WordEnd(anchor, 0);
                var isWord = anchor[0] < '\u2E80' && end > 0 && !(end < anchor.Length && anchor[end] == '*');
                var (lists, key) = isWord ? (byWord, anchor[..end]) : (byPhrase, anchor.TrimEnd('*'));
                _starts.Add(key, insideWords: false);
                lists.TryAdd(key, []);
                if (!lists[key].Contains(cue))
                {
                    lists[key].Add(cue);
                }
            }
        }

        _byWord = byWord.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in byPhrase.Keys)
        {
            // Where a long phrase stands, its beginnings stand too.
            _byPhrase[phrase] = [.. Enumerable.Range(1, phrase.Length).SelectMany(length => byPhrase.GetValueOrDefault(phrase[..length]) ?? []).Distinct()];
        }

        _phrases = byPhrase.Count > 0 ? new PhraseIndex(byPhrase.Keys) : null;
        Forms = forms;

        // A phrase may be broken over two lines: its longest word stands for it.
        _needed = new NeededWords(_all.Select(cue => cue.Pattern.Parts.Select(part => part with { Words = [.. part.Words.Select(phrase => phrase.Split(' ').MaxBy(word => word.Length)!)] })));
    }

    /// <summary>Heading of a form → id of its kind.</summary>
    public IReadOnlyList<(string Heading, string Kind)> Forms { get; }

    /// <param name="language">The tag of a language that is read.</param>
    public static EventCues For(string language) => Made.GetOrAdd(language, tag => new EventCues(EventCatalog.Default, tag));

    /// <inheritdoc cref="NeededWords.Memory"/>
    public MetSets Memory() => _needed.Memory();

    /// <summary>The places of the patterns that may match a sentence.</summary>
    public int[] In(ReadOnlySpan<char> sentence, MetSets memory) => _needed.In(sentence, memory);

    /// <summary>The characters with which any of these patterns may begin.</summary>
    public ulong FirstsOf(int[] places)
    {
        var firsts = 0UL;
        foreach (var place in places)
        {
            firsts |= _all[place].Pattern.Firsts;
        }

        return firsts;
    }

    /// <summary>The first place at or behind a position where a pattern may begin, and the patterns; -1 when there is none.</summary>
    /// <param name="firsts">Those that begin with another character are not looked for.</param>
    public int Next(ReadOnlySpan<char> text, int from, ulong firsts, out ReadOnlySpan<EventCue> words, out ReadOnlySpan<EventCue> phrases)
    {
        words = [];
        phrases = [];
        for (var at = _starts.Next(text, from); at >= 0; at = _starts.Next(text, at + 1))
        {
            if ((firsts & CuePattern.First(text[at])) == 0 || (text[at] < '\u2E80' && (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]) && text[at - 1] < '\u2E80'))))
            {
                continue;
            }

            if (text[at] < '\u2E80' && _byWord.TryGetValue(text[at..WordEnd(text, at)], out var found))
            {
                words = found;
            }

            if (_phrases?.At(text, at) is { } phrase)
            {
                phrases = _byPhrase[phrase];
            }

            if (!words.IsEmpty || !phrases.IsEmpty)
            {
                return at;
            }
        }

        return -1;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]) && text[at] < '\u2E80')
        {
            at++;
        }

        return at;
    }

    private static WordSet? Words(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, string language) =>
        lists.TryGetValue(language, out var words) && words.Count > 0 ? new WordSet(words) : null;
}
