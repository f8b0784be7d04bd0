using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Prose;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Finds titles of offices in a text, those joined by "and" or a comma as one.</summary>
internal sealed class TitleRuns
{
    private const string AnyChief = "Chief ";
    private const string LastWord = "Officer";
    private const string OtherChief = "other_chief";
    private const int MaxWords = 6;
    private static readonly string[] Joints = [" and ", ", and ", ", ", " & ", "/", " / ", "、", "兼", "，", " und ", " en ", " et ", " - "];
    private static readonly IReadOnlyList<string> Interims = OfficerWords.Instance.BeforeTitles;
    private static readonly ConcurrentDictionary<string, TitleRuns> Made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex _index;

    private TitleRuns(string language)
    {
        foreach (var role in OfficerRoles.Default.Roles)
        {
            foreach (var (tag, titles) in role.Titles)
            {
                // Offices are printed in English in reports of other languages too.
                foreach (var title in tag == language || (tag == "en" && language != "zh") ? titles : [])
                {
                    _roles.TryAdd(title, role.Id);
                }
            }
        }

        _roles.TryAdd(AnyChief, OtherChief);
        _index = new PhraseIndex(_roles.Keys);
    }

    public static TitleRuns For(string language) => Made.GetOrAdd(language, tag => new TitleRuns(tag));

    public IEnumerable<TitleRun> In(string text)
    {
        for (var at = _index.IndexIn(text, 0); at >= 0;)
        {
            if (TitleAt(text, at) is not { } first)
            {
                at = _index.IndexIn(text, at + 1);
                continue;
            }

            var parts = new List<(string Role, TextSpan Span)> { first };
            while (NextTitle(text, parts[^1].Span.End) is { } next)
            {
                parts.Add(next);
            }

            yield return new TitleRun(new TextSpan(WithInterim(text, at), parts[^1].Span.End), parts);
            at = _index.IndexIn(text, parts[^1].Span.End);
        }
    }

    private static int WithInterim(string text, int at)
    {
        foreach (var word in Interims)
        {
            if (at >= word.Length && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0)
            {
                return at - word.Length;
            }
        }

        return at;
    }

    private (string Role, TextSpan Span)? NextTitle(string text, int at)
    {
        foreach (var joint in Joints)
        {
            var start = at + joint.Length;
            if (start < text.Length && string.CompareOrdinal(text, at, joint, 0, joint.Length) == 0 && TitleAt(text, start) is { } title)
            {
                return title;
            }
        }

        return null;
    }

    private (string Role, TextSpan Span)? TitleAt(string text, int at)
    {
        if (_index.At(text, at) is not { } title)
        {
            return null;
        }

        if (title == AnyChief)
        {
            return ChiefAt(text, at);
        }

        var end = at + title.Length;
        if (end < text.Length && text[end] == '会' && text[end - 1] == '事')
        {
            return null; // 董事会, 监事会: the board, not its member
        }

        return end < text.Length && char.IsLetterOrDigit(text[end]) && !Han.Is(text[end]) && !Han.Is(text[end - 1]) ? null : (_roles[title], new TextSpan(at, end));
    }

    /// <summary>"Chief Supply Officer": words with capitals up to "Officer".</summary>
    private static (string Role, TextSpan Span)? ChiefAt(string text, int at)
    {
        var place = at + AnyChief.Length;
        for (var word = 0; word < MaxWords && place < text.Length; word++)
        {
            var end = place;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '&' or ','))
            {
                end++;
            }

            var token = text.AsSpan(place, end - place);
            if (token is LastWord && word > 0)
            {
                return (OtherChief, new TextSpan(at, end));
            }

            if (token.IsEmpty || !(char.IsUpper(token[0]) || token is "and" or "&" or "of") || end >= text.Length || text[end] != ' ')
            {
                return null;
            }

            place = end + 1;
        }

        return null;
    }
}
