using System.Collections.Concurrent;
using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering;

/// <summary>The sentences of answers in one language (<c>Wording/&lt;tag&gt;.yaml</c>).</summary>
internal sealed class AnswerWording
{
    private static readonly ConcurrentDictionary<string, AnswerWording> Loaded = new();
    private readonly Dictionary<AnswerPhrase, string> _phrases;

    private AnswerWording(DataNode root)
    {
        _phrases = Enum.GetValues<AnswerPhrase>().ToDictionary(phrase => phrase, phrase => root[JsonName(phrase)].Text);
        Stop = root["stop"].Text;
    }

    /// <summary>What ends a sentence.</summary>
    public string Stop { get; }

    public static AnswerWording For(string tag) =>
        Loaded.GetOrAdd(tag, key => DataFile.Load(typeof(AnswerWording).Assembly, $"Answering/Wording/{key}.yaml", version: 1, root => new AnswerWording(root)));

    public string this[AnswerPhrase phrase] => _phrases[phrase];

    /// <summary>Fills {0}, {1} … as they are.</summary>
    public string Say(AnswerPhrase phrase, params ReadOnlySpan<string> parts)
    {
        var text = _phrases[phrase];
        for (var i = 0; i < parts.Length; i++)
        {
            text = text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", parts[i], StringComparison.Ordinal);
        }

        return text;
    }

    private static string JsonName(AnswerPhrase phrase) => phrase.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
