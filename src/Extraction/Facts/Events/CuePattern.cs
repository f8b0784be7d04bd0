using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>
/// How a text says that something happened: words, <c>(one|or another)</c>, <c>(optional)?</c>, <c>stem*</c>, <c>…</c> for a gap inside the
/// sentence, <c>{N}</c> for a word with a capital, <c>{D}</c> for a figure with its currency. It begins with words, so it is tried where they stand.
/// </summary>
internal sealed class CuePattern
{
    /// <summary>Characters that a gap may skip.</summary>
    private const int MaxGap = 60;

    /// <summary>More gaps would make the work at a place grow with a power of their length.</summary>
    private const int MaxGaps = 2;
    private const string Name = "{N}";
    private const string Figure = "{D}";
    private readonly PatternPart[] _parts;

    public CuePattern(string text)
    {
        _parts = [.. PatternPart.Parse(text)];
        if (_parts.Length == 0 || _parts[0].Kind != PatternPartKind.Words || _parts[0].IsOptional || IsPlace(_parts[0]))
        {
            throw new FormatException($"'{text}' must begin with words that are not optional.");
        }

        if (_parts.Count(part => part.Kind == PatternPartKind.Gap) > MaxGaps || _parts.Any(part => part.Kind is PatternPartKind.Figure or PatternPartKind.Other))
        {
            throw new FormatException($"'{text}' has more than {MaxGaps} gaps, or a mark of another kind of pattern.");
        }

        Text = text;
        foreach (var word in _parts[0].Words)
        {
            Firsts |= First(char.ToLowerInvariant(word[0])) | First(char.ToUpperInvariant(word[0]));
        }
    }

    /// <summary>The <see cref="First"/> of all characters with which a match may begin, together.</summary>
    public ulong Firsts { get; }

    public string Text { get; }

    public IReadOnlyList<PatternPart> Parts => _parts;

    /// <summary>One of these stands where a match begins.</summary>
    public IEnumerable<string> Anchors => _parts[0].Words;

    /// <summary>A bit for a character; some share one.</summary>
    public static ulong First(char c) => 1UL << (c & 63);

    /// <summary>Where a match that begins at a place ends; -1 when there is none.</summary>
    public int Match(ReadOnlySpan<char> text, int at) => Forward(text, at, _parts, true);

    private static int Forward(ReadOnlySpan<char> text, int at, ReadOnlySpan<PatternPart> parts, bool isFirst)
    {
        if (parts.IsEmpty)
        {
            return at;
        }

        var part = parts[0];
        if (part.Kind == PatternPartKind.Gap)
        {
            return Skip(text, at, parts[1..]);
        }

        var from = at;
        while (!isFirst && from < text.Length && IsBetween(text[from]))
        {
            from++;
        }

        foreach (var word in part.Words)
        {
            var length = word switch
            {
                Name => NameAt(text, from),
                Figure => FigureAt(text, from),
                _ => PatternPart.LengthAt(text, from, word),
            };
            if (length > 0 && Forward(text, from + length, parts[1..], false) is >= 0 and var end)
            {
                return end;
            }
        }

        return part.IsOptional ? Forward(text, at, parts[1..], false) : -1;
    }

    /// <summary>A part behind a gap is tried where its first letter stands at a word's start.</summary>
    private static int Skip(ReadOnlySpan<char> text, int at, ReadOnlySpan<PatternPart> parts)
    {
        var last = Math.Min(text.Length, at + MaxGap);
        for (var place = at; place < last; place++)
        {
            var c = text[place];
            if ((c >= '\u2E80' || place == 0 || !char.IsLetterOrDigit(text[place - 1])) && MayBegin(parts[0], c) && Forward(text, place, parts, false) is >= 0 and var end)
            {
                return end;
            }

            if (c is ';' or '；' or '。')
            {
                break;
            }
        }

        return -1;
    }

    private static bool MayBegin(PatternPart part, char c) => part.IsOptional || (!IsBetween(c) && part.MayBeginWith(c));

    private static bool IsPlace(PatternPart part) => part.Words.Any(word => word is Name or Figure);

    private static int NameAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !char.IsUpper(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '&' or '-' or '.' or '\''))
        {
            end++;
        }

        return end - at > 1 ? end - at : 0;
    }

    private static int FigureAt(ReadOnlySpan<char> text, int at)
    {
        // "US$ 4.5", "EUR 30", "€4".
        var digit = at;
        while (digit < text.Length && digit - at < 5 && !char.IsAsciiDigit(text[digit]) && (char.IsUpper(text[digit]) || text[digit] is '$' or '€' or '£' or '¥' or '￥' or ' '))
        {
            digit++;
        }

        if (digit >= text.Length || !char.IsAsciiDigit(text[digit]))
        {
            return 0;
        }

        var end = digit;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '%'))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsBetween(char c) => c is ' ' or '\u00A0' or '-' or '"' or '“' or '”' or '‘' or '’' or '\'' or '（' or '(' or ')' or '）' or '/' or '「' or '」' or '«' or '»' || char.IsWhiteSpace(c);
}
