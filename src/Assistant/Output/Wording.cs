using System.Collections.Concurrent;
using System.Globalization;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Output;

/// <summary>What the output says in one language (<c>Wording/&lt;tag&gt;.yaml</c>). Figures are written alike in all of them, so that none is misread.</summary>
internal sealed class Wording
{
    private const string Folder = "Output/Wording/";
    private static readonly ConcurrentDictionary<string, Wording> Loaded = new();
    private readonly Dictionary<Phrase, string> _phrases;
    private readonly Dictionary<Qualifier, string> _values;
    private readonly Dictionary<DocumentKind, string> _kinds;
    private readonly Dictionary<Scope, string> _scopes;
    private readonly Dictionary<string, Dictionary<string, string>> _words;

    private Wording(string tag, DataNode root)
    {
        Tag = tag;
        _phrases = ByMember<Phrase>(root["phrases"]);
        _values = ByMember<Qualifier>(root["values"]);
        _kinds = ByMember<DocumentKind>(root["kinds"]);
        _scopes = ByMember<Scope>(root["scopes"]);
        _words = WordSections.ToDictionary(
            section => section,
            section => root[section].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text));
    }

    /// <summary>Sections whose keys are ids of other data files.</summary>
    public static IReadOnlyList<string> WordSections { get; } = ["units", "languages", "checks", "confidences", "occasions", "programmes", "states"];

    /// <summary>The tag of the language.</summary>
    public string Tag { get; }

    public string this[Phrase phrase] => _phrases[phrase];

    public static Wording For(string tag) => Loaded.GetOrAdd(tag, Load);

    private static Wording Load(string tag) => DataFile.Load(typeof(Wording).Assembly, $"{Folder}{tag}.yaml", version: 1, root => new Wording(tag, root));

    public string Say(Phrase phrase, params ReadOnlySpan<object?> parts) => Fill(_phrases[phrase], parts);

    public string Say(Qualifier qualifier, params ReadOnlySpan<object?> parts) => Fill(_values[qualifier], parts);

    public string Unit(string unit, params ReadOnlySpan<object?> parts) => Fill(_words["units"][unit], parts);

    public string Of(DocumentKind kind) => _kinds[kind];

    public string Of(Scope scope) => _scopes[scope];

    /// <summary>The word for an id; the id itself when the data have none.</summary>
    public string Word(string section, string id) => _words[section].GetValueOrDefault(id, id);

    public IReadOnlyCollection<string> Ids(string section) => [.. _words[section].Keys];

    public string FactName(string id) =>
        VerdictWording.For(Tag).FactName(id);

    public string LanguageName(string? tag) => Language.Find(tag) is { } language ? Word("languages", language.Tag) : tag ?? "";

    private static string Fill(string pattern, ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, pattern, parts);

    private static Dictionary<T, string> ByMember<T>(DataNode node)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(member => member, member => node[JsonForms.Word(member)].Text);
}
