using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>The words of <c>officer-words.yaml</c>.</summary>
internal sealed class OfficerWords
{
    private static readonly Lazy<OfficerWords> Loaded = new(() => DataFile.Load("Facts/Officers/officer-words.yaml", version: 1, root => new OfficerWords(root)));

    private OfficerWords(DataNode root)
    {
        NotNames = new HashSet<string>(root["notNames"].Words, StringComparer.OrdinalIgnoreCase);
        Particles = new HashSet<string>(root["particles"].Texts, StringComparer.Ordinal);
        Suffixes = new HashSet<string>(root["suffixes"].Texts, StringComparer.Ordinal);
        Honorifics = LongestFirst(root["honorifics"]);
        Links = LongestFirst(root["links"]);
        Behind = LongestFirst(root["behind"]);
        Former = new WordSet(root["former"].Texts);
        Interim = new WordSet(root["interim"].Texts);
        BeforeTitles = root["beforeTitles"].Texts;
        Elect = new WordSet(root["elect"].Texts);
        OfOther = root["ofOther"].Texts;
        Own = root["own"].Texts;
        Appointed = new WordSet(root["appointed"].Texts);
        Resigned = new WordSet(root["resigned"].Texts);
        Retired = new WordSet(root["retired"].Texts);
        Hypothetical = new WordSet(root["hypothetical"].Texts);
        AfterHanNames = root["afterHanNames"].Texts;
        Still = new WordSet(root["still"].Texts);
        NotHanNames = root["notHanNames"].Texts;
        Surnames = [.. root["surnames"].Text];
    }

    public static OfficerWords Instance => Loaded.Value;

    public HashSet<string> NotNames { get; }

    public HashSet<string> Particles { get; }

    public HashSet<string> Suffixes { get; }

    public IReadOnlyList<string> Honorifics { get; }

    public IReadOnlyList<string> Links { get; }

    public IReadOnlyList<string> Behind { get; }

    public WordSet Former { get; }

    public WordSet Interim { get; }

    /// <summary>What is printed as part of a title in front of it.</summary>
    public IReadOnlyList<string> BeforeTitles { get; }

    public WordSet Elect { get; }

    public IReadOnlyList<string> OfOther { get; }

    public IReadOnlyList<string> Own { get; }

    public WordSet Appointed { get; }

    public WordSet Resigned { get; }

    public WordSet Retired { get; }

    public WordSet Hypothetical { get; }

    /// <summary>What follows a name without a mark between.</summary>
    public IReadOnlyList<string> AfterHanNames { get; }

    /// <summary>Between a name and a title: it is held still.</summary>
    public WordSet Still { get; }

    /// <summary>Words that begin with a character that is a surname too.</summary>
    public IReadOnlyList<string> NotHanNames { get; }

    public HashSet<char> Surnames { get; }

    private static string[] LongestFirst(DataNode node) => [.. node.Texts.OrderByDescending(text => text.Length)];
}
