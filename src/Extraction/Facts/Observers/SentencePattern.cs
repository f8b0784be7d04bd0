using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// How a sentence says a fact, as the concept files write it: words, <c>(one|or another)</c>, <c>(optional)?</c>, <c>stem*</c>,
/// <c>…</c> for a gap without figures inside a clause, <c>{n}</c> for the figure, <c>{n=first|second}</c> for one of those words and <c>{x}</c> for another figure.
/// </summary>
/// <remarks>Matched outwards from a figure: what stands before it backwards, what stands behind it forwards. Linear but for the gaps, which are short.</remarks>
internal sealed class SentencePattern
{
    /// <summary>Characters that a gap may skip.</summary>
    private const int MaxGap = 72;

    private readonly PatternPart[] _before;
    private readonly PatternPart[] _behind;
    private readonly IReadOnlyList<string> _figures;

    public SentencePattern(string text)
    {
        Text = text;
        var parts = PatternPart.Parse(text);
        var figure = parts.FindIndex(part => part.Kind == PatternPartKind.Figure);
        if (figure < 0 || parts.FindLastIndex(part => part.Kind == PatternPartKind.Figure) != figure)
        {
            throw new FormatException($"'{text}' must hold {{n}} once.");
        }

        _before = [.. parts.Take(figure).Reverse()];
        _behind = [.. parts.Skip(figure + 1)];
        _figures = parts[figure].Words;
        Parts = parts;
        if (NeededWords.Of(parts).Count == 0)
        {
            throw new FormatException($"'{text}' must hold a word that is not optional.");
        }
    }

    public string Text { get; }

    public IReadOnlyList<PatternPart> Parts { get; }

    /// <summary>The span from the first to the last matched character, or null.</summary>
    /// <param name="figure">The figure with its unit and qualifier.</param>
    /// <param name="others">The spans of all figures of the sentence.</param>
    public TextSpan? Match(ReadOnlySpan<char> text, TextSpan figure, TextSpan digits, IReadOnlyList<FigureSpan> others)
    {
        if (_figures.Count > 0 && !IsNamed(text[figure.Start..figure.End]))
        {
            return null;
        }

        var end = Forward(text, figure.End, _behind, others);
        if (end < 0 && digits.End < figure.End)
        {
            end = Forward(text, digits.End, _behind, others);
        }

        if (end < 0)
        {
            return null;
        }

        var start = Backward(text, figure.Start, _before, others);
        if (start < 0 && digits.Start > figure.Start)
        {
            start = Backward(text, digits.Start, _before, others);
        }

        if (start < 0 && CurrencyStart(text, digits.Start) is var sign && sign < digits.Start && sign > figure.Start)
        {
            start = Backward(text, sign, _before, others);
        }

        if (NamesNext(text, figure.End, end))
        {
            return null;
        }

        // Words inside a qualifier ("près de 200") are no words before the figure.
        return start < 0 || start > figure.Start ? null : new TextSpan(start, Math.Max(end, figure.End));
    }

    /// <summary>"技术人员612人（研发人员538人）": a word of Han parted from the figure before it stands right before its own.</summary>
    private static bool NamesNext(ReadOnlySpan<char> text, int figure, int end) =>
        end > figure && text[end - 1] >= '\u2E80' && text[figure..end].IndexOfAny("(（\n \t") >= 0 && text[end..].TrimStart(" \n:：") is [>= '0' and <= '9', ..];

    /// <summary>Where the sign or code before a figure's digits starts: "tot € 64 miljoen".</summary>
    private static int CurrencyStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && (text[start - 1] is ' ' or '\u00A0' || char.IsSymbol(text[start - 1]) || char.IsAsciiLetterUpper(text[start - 1])))
        {
            start--;
        }

        return start;
    }

    private bool IsNamed(ReadOnlySpan<char> figure)
    {
        foreach (var word in _figures)
        {
            if (figure.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Forward(ReadOnlySpan<char> text, int at, ReadOnlySpan<PatternPart> parts, IReadOnlyList<FigureSpan> others)
    {
        if (parts.IsEmpty)
        {
            return at;
        }

        var part = parts[0];
        if (part.Kind == PatternPartKind.Gap)
        {
            for (var skipped = 0; skipped <= MaxGap && at + skipped <= text.Length; skipped++)
            {
                if (Forward(text, at + skipped, parts[1..], others) is >= 0 and var end)
                {
                    return end;
                }

                if (at + skipped < text.Length && EndsGap(text, at + skipped, others))
                {
                    break;
                }
            }

            return -1;
        }

        var from = at;
        while (from < text.Length && IsBetween(text[from]))
        {
            from++;
        }

        if (part.Kind == PatternPartKind.Other)
        {
            foreach (var (other, _) in others)
            {
                if (other.Start >= at && other.Start <= from && Forward(text, other.End, parts[1..], others) is >= 0 and var end)
                {
                    return end;
                }
            }
        }
        else
        {
            foreach (var word in part.Words)
            {
                if (PatternPart.LengthAt(text, from, word) is > 0 and var length && Forward(text, from + length, parts[1..], others) is >= 0 and var end)
                {
                    return end;
                }
            }
        }

        return part.IsOptional ? Forward(text, at, parts[1..], others) : -1;
    }

    private static int Backward(ReadOnlySpan<char> text, int at, ReadOnlySpan<PatternPart> parts, IReadOnlyList<FigureSpan> others)
    {
        if (parts.IsEmpty)
        {
            return at;
        }

        var part = parts[0];
        if (part.Kind == PatternPartKind.Gap)
        {
            for (var skipped = 0; skipped <= MaxGap && at - skipped >= 0; skipped++)
            {
                if (Backward(text, at - skipped, parts[1..], others) is >= 0 and var start)
                {
                    return start;
                }

                if (at - skipped > 0 && EndsGap(text, at - skipped - 1, others))
                {
                    break;
                }
            }

            return -1;
        }

        var to = at;
        while (to > 0 && IsBetween(text[to - 1]))
        {
            to--;
        }

        if (part.Kind == PatternPartKind.Other)
        {
            foreach (var (other, _) in others)
            {
                if (other.End <= at && other.End >= to && Backward(text, other.Start, parts[1..], others) is >= 0 and var start)
                {
                    return start;
                }
            }
        }
        else
        {
            foreach (var word in part.Words)
            {
                if (PatternPart.LengthBefore(text, to, word) is > 0 and var length && Backward(text, to - length, parts[1..], others) is >= 0 and var start)
                {
                    return start;
                }
            }
        }

        return part.IsOptional ? Backward(text, at, parts[1..], others) : -1;
    }

    private static bool IsBetween(char c) => c is ' ' or '\n' or '\t' or '\u00A0' or '-' or '"' or '“' or '”' or '‘' or '’' or '\'' or ':' or '：' or '（' or '(' or ')' or '）' or '/';

    /// <summary>A gap stays in its clause; it skips years, days and percentages, and no other figure.</summary>
    private static bool EndsGap(ReadOnlySpan<char> text, int at, IReadOnlyList<FigureSpan> others)
    {
        if (text[at] is ';' or '；' or '。' or '!' or '?' or '！' or '？' || (text[at] is '.' && at + 1 < text.Length && text[at + 1] == ' ' && !(at > 0 && char.IsUpper(text[at - 1]))))
        {
            return true;
        }

        if (char.IsAsciiDigit(text[at]))
        {
            foreach (var (span, mayBeSkipped) in others)
            {
                if (span.Contains(at))
                {
                    return !mayBeSkipped;
                }
            }
        }

        return false;
    }
}
