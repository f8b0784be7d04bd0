using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>What holds for all kinds in a language: <c>Words/&lt;tag&gt;.yaml</c>.</summary>
internal sealed class EventWords
{
    private static readonly ConcurrentDictionary<string, EventWords> Loaded = new(StringComparer.Ordinal);

    private EventWords(DataNode root)
    {
        Hypothetical = Words(root, "hypothetical");
        Homographs = root["homographs"].Texts;
        Plans = Words(root, "plans");
        Openers = root["openers"].Texts;
        Policies = Words(root, "policies");
        Persons = Words(root, "persons");
        Others = Words(root, "others");
        Negations = Words(root, "negations");
        Subjects = Words(root, "subjects");
        Amounts = Words(root, "amounts");
        Risks = Words(root, "risks");
        Applicable = root["applicable"].Texts;
        NotApplicable = root["notApplicable"].Texts;
        Ticks = root["ticks"].Texts;
        Boxes = root["boxes"].Texts;
    }

    /// <summary>Before a cue: it is possible or feared, not done.</summary>
    public WordSet? Hypothetical { get; }

    /// <summary>Printed so, they are other words than the hypothetical ones they look like.</summary>
    public IReadOnlyList<string> Homographs { get; }

    /// <summary>Before a cue: it is planned or proposed.</summary>
    public WordSet? Plans { get; }

    /// <summary>At a sentence's start: all of it is supposed.</summary>
    public IReadOnlyList<string> Openers { get; }

    /// <summary>Anywhere: how such things are accounted for, or a glossary.</summary>
    public WordSet? Policies { get; }

    /// <summary>The sentence speaks of a person's life.</summary>
    public WordSet? Persons { get; }

    /// <summary>Shortly before a cue: who did it was another.</summary>
    public WordSet? Others { get; }

    public WordSet? Negations { get; }

    public WordSet? Subjects { get; }

    /// <summary>What says that figures are amounts.</summary>
    public WordSet? Amounts { get; }

    /// <summary>Headings under which all is feared.</summary>
    public WordSet? Risks { get; }

    public IReadOnlyList<string> Applicable { get; }

    public IReadOnlyList<string> NotApplicable { get; }

    /// <summary>Marks of a chosen answer.</summary>
    public IReadOnlyList<string> Ticks { get; }

    /// <summary>Marks of an answer that was not chosen.</summary>
    public IReadOnlyList<string> Boxes { get; }

    /// <param name="language">The tag of a language that is read.</param>
    public static EventWords For(string language) => Loaded.GetOrAdd(language, tag => DataFile.Load($"Facts/Events/Words/{tag}.yaml", version: 1, root => new EventWords(root)));

    private static WordSet? Words(DataNode root, string key) => root[key].Texts is { Count: > 0 } words ? new WordSet(words) : null;
}
