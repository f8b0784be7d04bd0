using System.Buffers;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>Tells which title a sentence names, and whether it says that the company holds it.</summary>
internal sealed class TitleSentence(TitleWords words, string? company, IReadOnlyList<string> subjects, bool isHan)
{
    private static readonly SearchValues<char> ItemBreaks = SearchValues.Create("、，,；;。");
    private const int MaxItem = 24;
    private const int MaxBefore = 60;
    private const string LittleGiant = "national_little_giant";
    private const string KeyLittleGiant = "key_national_little_giant";
    private const string Champion = "single_champion";
    private const string Provincial = "provincial_srdi_sme";
    private const string Expired = "expired_or_revoked";
    private const string Quotes = "“”\"'‘’「」 ";
    private const string CompanySuffix = "有限公司";

    /// <summary>The highest title of a sentence that the company holds; null when it holds none of those named.</summary>
    /// <param name="isOwn">Whether the sentence is known to speak of the company, as in an article that names it.</param>
    public (string Value, bool IsSure)? Read(ReadOnlySpan<char> sentence, bool isOwn)
    {
        var text = isHan ? WithoutQuotes(sentence) : sentence.ToString();
        if (WordSearch.ContainsAny(text, words.NotYet, isHan) || WordSearch.ContainsAny(text, words.Policies, isHan) || ContainsAny(text, words.Plurals))
        {
            return null;
        }

        (string Value, bool IsSure)? best = null;
        var isLocal = false;
        for (var at = 0; at < text.Length;)
        {
            if (TitleAt(text, at) is not { } title)
            {
                at++;
                continue;
            }

            if (IsHeld(text, at, isOwn) && LevelOf(text, at, title.Word, title.Value) is { } level)
            {
                // A province's title that is named again without the province is the same one.
                isLocal |= title.Value is LittleGiant && level.Value is Provincial;
                level = isLocal && level is { Value: LittleGiant, IsSure: false } ? (Provincial, true) : level;
                if (best is not { } known || TitleRanks.Of(level.Value) < TitleRanks.Of(known.Value))
                {
                    best = level;
                }
            }

            at += title.Word.Length;
        }

        return best;
    }

    private Title? TitleAt(string text, int at)
    {
        foreach (var title in words.Titles)
        {
            if (text.AsSpan(at).StartsWith(title.Word, StringComparison.OrdinalIgnoreCase))
            {
                return title;
            }
        }

        return null;
    }

    /// <summary>The title's level, by what stands before it in its item of the enumeration.</summary>
    private (string Value, bool IsSure)? LevelOf(string text, int at, string word, string value)
    {
        // "专精特新小巨人" is the higher title, read at its second word.
        if (value == Provincial && isHan && text.AsSpan(at + word.Length, Math.Min(6, text.Length - at - word.Length)).Contains("小巨人", StringComparison.Ordinal))
        {
            return null;
        }

        var item = text.AsSpan(0, at)[Math.Max(0, at - MaxItem)..];
        item = item[(item.LastIndexOfAny(ItemBreaks) + 1)..];
        var isNational = WordSearch.ContainsAny(item, words.National, isHan);
        var isLocal = !isNational && (WordSearch.ContainsAny(item, words.Local, isHan) || ContainsAny(text.AsSpan(Math.Max(0, at - MaxItem), Math.Min(text.Length, at + word.Length) - Math.Max(0, at - MaxItem)), words.Local.Where(local => local.Contains(word, StringComparison.OrdinalIgnoreCase))));
        if (value is LittleGiant or KeyLittleGiant && ContainsAny(text, words.Lost))
        {
            return (Expired, true);
        }

        return value switch
        {
            LittleGiant or KeyLittleGiant when isLocal => (Provincial, true),
            LittleGiant => (value, isNational || !isHan),
            Champion when isLocal => null,
            _ => (value, true),
        };
    }

    private bool IsHeld(string text, int at, bool isOwn)
    {
        var before = text.AsSpan(Math.Max(0, at - (isHan ? text.Length : MaxBefore)), Math.Min(at, isHan ? text.Length : MaxBefore));
        if (ContainsAny(before, words.Others) || NamesOther(text.AsSpan(0, at)))
        {
            return false;
        }

        if (!ContainsAny(text, words.Holding))
        {
            return false;
        }

        return isOwn || (company is not null && before.Contains(company, StringComparison.OrdinalIgnoreCase)) || WordSearch.ContainsAny(before, subjects, isHan) || OpensWithVerb(text);
    }

    /// <summary>"In 2023, named …": in a report a sentence without a subject speaks of the company.</summary>
    private bool OpensWithVerb(string text)
    {
        if (!isHan)
        {
            return false;
        }

        var start = text.IndexOf('，') + 1;
        foreach (var verb in words.Holding)
        {
            if (verb.Length > 1 && text.AsSpan(start).TrimStart('被').StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesOther(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(CompanySuffix, StringComparison.Ordinal); isHan && at >= 0;)
        {
            var end = at + CompanySuffix.Length;
            if (company is null || !text[..end].EndsWith(company, StringComparison.Ordinal))
            {
                return true;
            }

            var next = text[end..].IndexOf(CompanySuffix, StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, IEnumerable<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutQuotes(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Quotes.Contains(c, StringComparison.Ordinal) && c != '\n')
            {
                kept[length++] = c;
            }
        }

        return new string(kept, 0, length);
    }
}
