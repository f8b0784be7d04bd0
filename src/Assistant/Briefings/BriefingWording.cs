using System.Collections.Concurrent;
using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Briefings;

/// <summary>What briefings say in one language (<c>Wording/&lt;tag&gt;.yaml</c>).</summary>
internal sealed class BriefingWording
{
    private static readonly ConcurrentDictionary<string, BriefingWording> Loaded = new();
    private readonly Dictionary<BriefingPhrase, string> _phrases;

    private BriefingWording(DataNode root) =>
        _phrases = Enum.GetValues<BriefingPhrase>().ToDictionary(phrase => phrase, phrase => root[Key(phrase)].Text);

    public static BriefingWording For(string tag) =>
        Loaded.GetOrAdd(tag, key => DataFile.Load(typeof(BriefingWording).Assembly, $"Briefings/Wording/{key}.yaml", version: 1, root => new BriefingWording(root)));

    public string this[BriefingPhrase phrase] => _phrases[phrase];

    /// <summary>Fills {0}, {1} … as they are; what is put in is not read again.</summary>
    public string Say(BriefingPhrase phrase, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, _phrases[phrase], parts);

    /// <summary>The same, with texts that carry their own citations.</summary>
    public CitedText Cite(BriefingPhrase phrase, params ReadOnlySpan<CitedText> parts)
    {
        var text = CitedText.Empty;
        var pattern = _phrases[phrase];
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0)
            {
                return text.Then(pattern[at..]);
            }

            text = open > at ? text.Then(pattern[at..open]) : text;
            text = text.Then(parts[pattern[open + 1] - '0']);
            at = open + 3;
        }

        return text;
    }

    private static string Key(BriefingPhrase phrase) => phrase.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
