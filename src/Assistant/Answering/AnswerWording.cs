using System.Collections.Concurrent;
using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering;

/// <summary>The sentences of answers in one language (<c>Wording/&lt;tag&gt;.yaml</c>).</summary>
internal sealed class AnswerWording
{
    private static readonly ConcurrentDictionary<string, AnswerWording> Loaded = new();
    private readonly Dictionary<AnswerPhrase, string> _phrases;
    private readonly Dictionary<string, string> _elisions;

    private AnswerWording(DataNode root)
    {
        _phrases = Enum.GetValues<AnswerPhrase>().ToDictionary(phrase => phrase, phrase => root[JsonName(phrase)].Text);
        Stop = root["stop"].Text;
        Gap = root["gap"].Text;
        _elisions = root.Find("elision")?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text) ?? [];
    }

    /// <summary>What ends a sentence.</summary>
    public string Stop { get; }

    /// <summary>What stands between two sentences: nothing in Chinese.</summary>
    public string Gap { get; }

    /// <summary>As a whole sentence: a name that ends in a full stop ends it.</summary>
    public string Ended(string text) => text.EndsWith(Stop, StringComparison.Ordinal) ? text : text + Stop;

    public static AnswerWording For(string tag) =>
        Loaded.GetOrAdd(tag, key => DataFile.Load(typeof(AnswerWording).Assembly, $"Answering/Wording/{key}.yaml", version: 1, root => new AnswerWording(root)));

    public string this[AnswerPhrase phrase] => _phrases[phrase];

    /// <summary>Fills {0}, {1} … as they are, with a blank where Latin letters would run together, and with the language's elisions.</summary>
    public string Say(AnswerPhrase phrase, params ReadOnlySpan<string> parts)
    {
        var text = _phrases[phrase];
        for (var i = 0; i < parts.Length; i++)
        {
            var place = "{" + i.ToString(CultureInfo.InvariantCulture) + "}";
            for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at, StringComparison.Ordinal))
            {
                var (before, after) = (Elided(text[..at], parts[i]), text[(at + place.Length)..]);
                var part = Seam(before, parts[i]) + parts[i] + Seam(parts[i], after);
                text = before + part + after;
                at = before.Length + part.Length;
            }
        }

        return text;
    }

    private static string Seam(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsAsciiLetterOrDigit(left[^1]) && char.IsAsciiLetterOrDigit(right[0]) ? " " : "";

    private string Elided(string before, string part)
    {
        foreach (var (full, elided) in _elisions)
        {
            // A word in capitals only is spelt, not read.
            if (before.EndsWith(full, StringComparison.Ordinal) && part.Length > 1 && "AEIOUÉÈÊaeiouéèê".Contains(part[0], StringComparison.Ordinal) && !char.IsUpper(part[1]))
            {
                return before[..^full.Length] + elided;
            }
        }

        return before;
    }

    private static string JsonName(AnswerPhrase phrase) => phrase.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
