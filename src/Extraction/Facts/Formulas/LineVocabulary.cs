using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>
/// From phrases of questions to lines of the statements and formulas: names, labels of table rows and wordings that only questions use.
/// A language also knows the English ones that mean nothing in it (EBITDA, capex).
/// </summary>
public sealed class LineVocabulary
{
    private const string English = "en";
    private const int ShortestPhrase = 2;

    /// <summary>Phrases that name a statement and no line, though a line's name may stand in them.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> StatementNames = new(() => DataFile.Load<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
        "Facts/Formulas/statement-names.yaml", version: 1, root => root["languages"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts)));

    private static readonly ConcurrentDictionary<string, LineVocabulary> Made = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _phrases = new(StringComparer.Ordinal);
    private readonly bool _isEnglish;
    private readonly int _longest;

    private LineVocabulary(string language)
    {
        _isEnglish = language == English;
        foreach (var name in StatementNames.Value.GetValueOrDefault(language) ?? [])
        {
            _phrases.TryAdd(PhraseKey.Of(name, _isEnglish).Text, []);
        }

        foreach (var formula in FormulaCatalog.Default.Formulas)
        {
            Add(formula.Id, Phrases(formula.Names, formula.Asked, language));
        }

        // How people ask goes before what tables print: "patents" asks for all of them, though a table may call the inventions so.
        foreach (var concept in ConceptCatalog.WithStatements.Concepts)
        {
            Add(concept.Id, Phrases(concept.Names, concept.Asked, language));
        }

        foreach (var concept in ConceptCatalog.WithStatements.Concepts)
        {
            Add(concept.Id, (concept.Labels.GetValueOrDefault(language) ?? []).Where(label => !LabelPattern.IsPattern(label)));
        }

        _longest = _phrases.Keys.Max(phrase => phrase.Length);
    }

    public static LineVocabulary For(string language) => Made.GetOrAdd(language, tag => new LineVocabulary(tag));

    /// <summary>What a text names, from its start, the longest phrase first; matches do not overlap.</summary>
    public IReadOnlyList<LineMatch> Find(string text)
    {
        var found = FindOwn(text);
        var names = found.Where(match => match.Ids.Count == 0).ToList();
        found.RemoveAll(match => match.Ids.Count == 0);
        if (!_isEnglish)
        {
            found.AddRange(For(English).FindOwn(text).Where(match => match.Ids.Count > 0 && !found.Concat(names).Any(own => own.Span.Start < match.Span.End && match.Span.Start < own.Span.End)));
            found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        }

        return found;
    }

    /// <summary>What a whole phrase names; null when nothing.</summary>
    public LineMatch? Of(string phrase) => Find(phrase) is [var only] && only.Span.Length >= phrase.Trim().Length ? only : null;

    private static IEnumerable<string> Phrases(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, IReadOnlyList<string>> asked, string language) =>
        (names.TryGetValue(language, out var name) ? new[] { name } : []).Concat(asked.GetValueOrDefault(language) ?? []);

    private List<LineMatch> FindOwn(string text)
    {
        var found = new List<LineMatch>();
        var key = PhraseKey.Of(text, _isEnglish);
        for (var at = 0; at < key.Text.Length;)
        {
            var length = key.Text[at] == ' ' || !key.IsEdge(at) ? 0 : LengthAt(key, at);
            if (length > 0)
            {
                found.Add(new LineMatch(new TextSpan(key.StartOf(at), key.EndOf(at + length - 1)), _phrases[key.Text.Substring(at, length)]));
            }

            at += Math.Max(1, length);
        }

        return found;
    }

    private int LengthAt(PhraseKey key, int at)
    {
        for (var length = Math.Min(_longest, key.Text.Length - at); length >= ShortestPhrase; length--)
        {
            if (key.IsEdge(at + length) && _phrases.ContainsKey(key.Text.Substring(at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private void Add(string id, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            // What stands in brackets is a unit or a note; "Net income (loss)" is asked for as net income.
            foreach (var text in phrase[^1] is ')' or '）' && phrase.LastIndexOfAny(['(', '（']) is > 0 and var open ? new[] { phrase, phrase[..open] } : [phrase])
            {
                var key = PhraseKey.Of(text, _isEnglish).Text;
                if (key.Length < ShortestPhrase)
                {
                    continue;
                }

                if (!_phrases.TryGetValue(key, out var ids))
                {
                    _phrases[key] = ids = [];
                }

                if (!ids.Contains(id))
                {
                    ids.Add(id);
                }
            }
        }
    }
}
