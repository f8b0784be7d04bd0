using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>The words of <c>routing.yaml</c>.</summary>
internal sealed class RoutingWords
{
    private readonly PhraseTable<DocumentForm> _forms = new();
    private readonly PhraseTable<int> _quarters = new();
    private readonly HashSet<string> _common;

    private RoutingWords(DataNode root)
    {
        foreach (var (key, node) in root["kinds"].Entries)
        {
            foreach (var text in node.Texts)
            {
                _forms.Add(TokenPhrase.Of(text), Enum.Parse<DocumentForm>(key, ignoreCase: true));
            }
        }

        foreach (var (key, node) in root["quarters"].Entries)
        {
            foreach (var text in node.Texts)
            {
                _quarters.Add(TokenPhrase.Of(text), int.Parse(key, CultureInfo.InvariantCulture));
            }
        }

        _common = [.. root["common"].Words.SelectMany(TokenPhrase.Of)];
    }

    public static RoutingWords Instance { get; } = DataFile.Load(typeof(RoutingWords).Assembly, "Search/Routing/routing.yaml", version: 1, root => new RoutingWords(root));

    public bool IsCommon(string token) => _common.Contains(token) || QuestionWords.Instance.IsIdle(token);

    public HashSet<DocumentForm> FormsIn(string[] tokens) => [.. Hits(_forms, tokens)];

    /// <summary>The first quarter that is named, 1 to 4; the first half of a year ends with its second.</summary>
    public int? QuarterIn(string[] tokens) => Hits(_quarters, tokens).Select(quarter => (int?)quarter).FirstOrDefault();

    private static IEnumerable<T> Hits<T>(PhraseTable<T> table, string[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (table.LongestAt(tokens, at) is { } hit)
            {
                foreach (var value in hit.Values)
                {
                    yield return value;
                }
            }
        }
    }
}
