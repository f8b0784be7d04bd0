using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>The roles of <c>roles.yaml</c>.</summary>
public sealed class OfficerRoles
{
    private static readonly Lazy<OfficerRoles> Loaded = new(() => DataFile.Load("Facts/Officers/roles.yaml", version: 1, root => new OfficerRoles(root)));

    private OfficerRoles(DataNode root)
    {
        Roles = [.. root["roles"].Entries.Select(entry => new OfficerRole(
            entry.Key, entry.Value["single"].Boolean, entry.Value["titles"].Entries.ToDictionary(titles => titles.Key, titles => titles.Value.Texts, StringComparer.Ordinal)))];
        Duties = root["duties"].Texts;
    }

    public static OfficerRoles Default => Loaded.Value;

    public IReadOnlyList<OfficerRole> Roles { get; }

    /// <summary>Remarks behind a title in a signature.</summary>
    internal IReadOnlyList<string> Duties { get; }

    public OfficerRole? Find(string id) => Roles.FirstOrDefault(role => string.Equals(role.Id, id, StringComparison.Ordinal));

    /// <summary>The role that a question asks about by its title, the longest title first; null for none.</summary>
    public OfficerRole? AskedBy(string question) =>
        Roles.Select(role => (Role: role, Length: role.Titles.Values.SelectMany(titles => titles).Where(title => new Languages.WordSet([title]).IsIn(question)).Select(title => title.Length).DefaultIfEmpty(0).Max()))
            .Where(item => item.Length > 0).OrderByDescending(item => item.Length).Select(item => item.Role).FirstOrDefault();
}
