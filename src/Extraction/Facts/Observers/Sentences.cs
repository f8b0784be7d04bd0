using System.Buffers;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The sentences of a document's own text, as spans; a sentence that goes on in the next block is one.</summary>
internal static class Sentences
{
    /// <summary>A longer run without an end is cut, so that no text costs more than its length.</summary>
    private const int MaxLength = 1500;

    /// <summary>Characters before the cut among which a better place for it is looked for.</summary>
    private const int CutWithin = 200;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？\n");

    /// <summary>Marks behind which a point ends a sentence as behind a word.</summary>
    private static readonly SearchValues<char> ClosesBefore = SearchValues.Create("%€$£)]\"”»’");

    public static IEnumerable<TextSpan> Of(SourceDocument document)
    {
        var blocks = document.Blocks;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Title or BlockKind.Heading or BlockKind.Caption or BlockKind.Footnote))
            {
                continue;
            }

            var span = blocks[b].Span;
            while (blocks[b].Kind is BlockKind.Paragraph or BlockKind.ListItem && b + 1 < blocks.Count && blocks[b + 1].Kind == BlockKind.Paragraph
                && span.Length < MaxLength && GoesOn(document, span, blocks[b + 1].Span))
            {
                span = span.Union(blocks[++b].Span);
            }

            foreach (var sentence in Split(document.Text, span))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Whether a block breaks off in the middle of a sentence.</summary>
    private static bool GoesOn(SourceDocument document, TextSpan block, TextSpan next)
    {
        if (block.IsEmpty || next.IsEmpty || next.Start - block.End > 2)
        {
            return false;
        }

        if (KeyValueLines.IsBetween(document.Text, block.End, next.Start, block))
        {
            return false;
        }

        char last = document.Text[block.End - 1], first = document.Text[next.Start];
        return last is ',' or '，' or '、' || (last >= '\u2E80' && !IsEnd(last) && first >= '\u2E80' && last is not ('：' or '；' or '）' or '”'))
            || (char.IsLower(first) && !IsEnd(last) && last is not ':');
    }

    private static IEnumerable<TextSpan> Split(string text, TextSpan block)
    {
        var start = block.Start;
        for (var at = block.Start; at < block.End; at++)
        {
            at = NextEnd(text, at, Math.Min(block.End, start + MaxLength));
            if (at == block.End)
            {
                break;
            }

            var isEnd = text[at] == '\n' ? KeyValueLines.IsBetween(text, at, at + 1, block) : IsSentenceEnd(text, at, block.End);
            if (isEnd || at - start >= MaxLength)
            {
                var end = isEnd ? at + 1 : Cut(text, at);
                yield return new TextSpan(start, end);
                start = end;
                while (start < block.End && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                at = Math.Max(at, start - 1);
            }
        }

        if (start < block.End)
        {
            yield return new TextSpan(start, block.End);
        }
    }

    /// <summary>The next character that may end a sentence, or the limit.</summary>
    private static int NextEnd(string text, int from, int limit) =>
        from < limit && text.AsSpan(from, limit - from).IndexOfAny(Ends) is >= 0 and var length ? from + length : Math.Max(from, limit);

    /// <summary>Where a run is cut that has no end: between words that are no part of a figure, so that no number loses digits or magnitude.</summary>
    private static int Cut(string text, int last)
    {
        int? between = null;
        for (var at = last; at > last - CutWithin; at--)
        {
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('，' or '、'))
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[at - 1]) && (at == last || !char.IsAsciiDigit(text[at + 1])))
            {
                return at + 1;
            }

            between ??= at + 1;
        }

        return between ?? last + 1;
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？';

    /// <summary>A point ends a sentence before white space and a capital, unless it ends an abbreviation or follows a number that a word continues ("31. Dezember").</summary>
    private static bool IsSentenceEnd(string text, int at, int end)
    {
        var c = text[at];
        if (c is '。' or '！' or '？' || (c is '!' or '?' && at + 1 < end && text[at + 1] >= '\u2E80'))
        {
            return true;
        }

        if (c is not ('.' or '!' or '?') || at + 2 >= end || !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var next = at + 2;
        while (next < end && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '“' or '„' or '(' or '«'))
        {
            next++;
        }

        if (next >= end || !(char.IsUpper(text[next]) || char.IsAsciiDigit(text[next]) || text[next] is '•' or '–' or '…'))
        {
            return false;
        }

        if (c != '.')
        {
            return true;
        }

        var word = at;
        while (word > 0 && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        var length = at - word;
        if (length == 0 && at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            // "31. Dezember", "Nr. 20. Rückstellungen": a day of one or two digits goes on.
            var digits = at;
            while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            {
                digits--;
            }

            return at - digits > 2 || !char.IsUpper(text[next]);
        }

        // "6,3%. Im Schnitt", "(2022: £7.1m). The".
        return length > 4 || (length > 0 && !IsAbbreviation(text.AsSpan(word, length), text[next])) || (length == 0 && at > 0 && ClosesBefore.Contains(text[at - 1]));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word, char next) =>
        word.Length == 1 || word.Contains('.')
        || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "No" or "Nos" or "Nr" or "vs" or "approx" or "ca" or "Mio" or "Mrd" or "Tsd" or "bzw" or "inkl" or "zzgl" or "rd" or "mln" or "mld" or "Inc" or "Corp" or "Ltd" or "Co" or "Jr" or "Art" or "Abs" or "Bd" or "dr" or "drs" or "ir" or "mr" or "Sept" or "Jan" or "Feb" or "Aug" or "Oct" or "Nov" or "Dec" or "Dez" or "Okt"
        && !(word is "Inc" or "Corp" or "Ltd" or "Co" && next is 'T' or 'W');
}
