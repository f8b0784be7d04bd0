using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>The data of <c>profile.yaml</c>: how a language looks.</summary>
/// <param name="Words">Its commonest words, most frequent first; none for a language told by its script.</param>
/// <param name="Sample">A text from which letter groups are counted.</param>
internal sealed record LanguageProfile(Language Language, Script Script, IReadOnlyList<string> Words, string Sample)
{
    private const int Version = 1;

    public static IReadOnlyList<LanguageProfile> All { get; } = [.. DataFile.Find("Languages", "profile.yaml").Select(Load)];

    /// <summary>Languages that are told apart but not read, by tag: their words and samples.</summary>
    public static IReadOnlyList<LanguageProfile> Neighbours { get; } = DataFile.Load("Languages/neighbours.yaml", Version, root =>
        root["languages"].Items.Select(item => new LanguageProfile(
            new Language(item["tag"].Text, "", "", ""), Script.Latin, item["words"].Words, item["sample"].Text)).ToArray());

    private static LanguageProfile Load(string path) => DataFile.Load(path, Version, root =>
    {
        var folder = path[..path.LastIndexOf('/')];
        var language = new Language(folder[(folder.LastIndexOf('/') + 1)..], root["name"].Text, root["tesseract"].Text, folder);
        var script = root["script"].Enum<Script>();
        return script == Script.Latin
            ? new LanguageProfile(language, script, root["words"].Words, root["sample"].Text)
            : new LanguageProfile(language, script, [], "");
    });
}
