namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads what stands on both sides of a number's digits: magnitude, currency, unit, sign and brackets.</summary>
internal sealed class UnitReader(QuantityLexicon lexicon)
{
    /// <summary>Words that link a magnitude to its currency ("milliard d'euros", "millions of euros").</summary>
    private static readonly PhraseSet<bool> Links = new(new[] { "d'", "de", "of", "en" }.Select(word => (word, true)));

    private readonly AttachedCodes _codes = new(lexicon);

    public void Read(ReadOnlySpan<char> text, QuantityDraft draft, QuantityContext context)
    {
        ReadBefore(text, draft, context);
        ReadAfter(text, draft, context);
        NegativeMarks.Read(text, draft, context);
    }

    /// <summary>Sign and currency before the digits, in either order.</summary>
    private void ReadBefore(ReadOnlySpan<char> text, QuantityDraft draft, QuantityContext context)
    {
        var at = draft.Token.Start;
        if (lexicon.PercentBefore.Before(text, at, out var percent, out _))
        {
            draft.Unit = QuantityUnit.Percent;
            draft.CoreStart = percent;
            return;
        }

        at = ReadSign(text, at, draft, context);
        var open = at > 0 && text[at - 1] == '(' ? at - 1 : at; // "$(3.2)"
        if (lexicon.CurrenciesBefore.Before(text, Letters.SkipSpacesBack(text, open), out var start, out var code))
        {
            draft.Currency = lexicon.Decide(code, context);
            at = ReadSign(text, start, draft, context);
        }

        else if (_codes.Before(text, Letters.SkipSpacesBack(text, open), out start, out var power, out code))
        {
            (draft.Currency, draft.Power, at) = (lexicon.Decide(code, context), power, start);
        }

        draft.CoreStart = at;
    }

    private static int ReadSign(ReadOnlySpan<char> text, int at, QuantityDraft draft, QuantityContext context)
    {
        var sign = context.IsTableCell ? Letters.SkipSpacesBack(text, at) : at;
        if (sign > 0 && (Letters.IsMinus(text[sign - 1]) || (context.IsTableCell && Letters.IsDash(text[sign - 1]))))
        {
            var before = sign - 1;
            var stands = before == 0 || char.IsWhiteSpace(text[before - 1]) || text[before - 1] is '(' or '$' or '€' or '£' or '¥' or ':' || (text[before - 1] > 0x2e7f && !char.IsDigit(text[before - 1]));
            if (stands)
            {
                draft.IsNegative = true;
                return before;
            }
        }

        return at;
    }

    private void ReadAfter(ReadOnlySpan<char> text, QuantityDraft draft, QuantityContext context)
    {
        var at = draft.Token.End;
        var closing = at < text.Length && text[at] == ')' && IsOpenBefore(text, draft);
        var from = closing ? at + 1 : at;
        at = ReadInfix(text, from, draft);
        at = ReadMagnitudes(text, at, draft);
        at = ReadInfix(text, at, draft);
        if (ReadUnit(text, at, draft, context) is { } end)
        {
            draft.End = Math.Max(draft.End, end);
        }
        else
        {
            draft.End = at > from || closing ? at : draft.Token.End;
        }
    }

    private int ReadInfix(ReadOnlySpan<char> text, int at, QuantityDraft draft)
    {
        if (lexicon.Infix.At(text, at, out var end, out _))
        {
            draft.Qualifier = Qualifier.MoreThan;
            return end;
        }

        return at;
    }

    private int ReadMagnitudes(ReadOnlySpan<char> text, int at, QuantityDraft draft)
    {
        for (var guard = 0; guard < 3; guard++)
        {
            var next = Letters.SkipSpaces(text, at);
            if (!lexicon.Magnitudes.At(text, next, out var end, out var power))
            {
                break;
            }

            draft.Power = (draft.Power ?? 0) + power;
            at = end;
        }

        return at;
    }

    /// <summary>Where the unit ends, or null when none stands there.</summary>
    private int? ReadUnit(ReadOnlySpan<char> text, int at, QuantityDraft draft, QuantityContext context)
    {
        var next = Letters.SkipSpaces(text, at);
        if (draft.Currency is null && !IsYearBeforeAmount(text, next, draft) && ReadCurrency(text, next, draft, context) is { } money)
        {
            return money;
        }

        if (draft.Currency is not null)
        {
            // "RMB 3亿元", "¥3m": the magnitude beside the currency, and the unit said twice.
            if (draft.Power is null && Attached(text, at, out var attached, out var power) && !IsLetterAt(text, attached))
            {
                draft.Power = power;
                at = attached;
            }

            return lexicon.CurrenciesAfter.At(text, Letters.SkipSpaces(text, at), out var twice, out var code) && lexicon.Decide(code, context) == draft.Currency ? twice : at;
        }

        if (lexicon.PercentagePoint.At(text, next, out var end, out _))
        {
            draft.Unit = QuantityUnit.PercentagePoint;
            return end;
        }

        if (draft.Unit == QuantityUnit.Percent || lexicon.PercentAfter.At(text, next, out end, out _))
        {
            draft.Unit = QuantityUnit.Percent;
            return Math.Max(end, at);
        }

        if (lexicon.Grammar.Tenths is { } tenths && text[next..].StartsWith(tenths, StringComparison.Ordinal) && draft.Value <= 10)
        {
            draft.Value *= 10;
            draft.Unit = QuantityUnit.Percent;
            return next + tenths.Length;
        }

        return ReadTimeOrCount(text, at, next, draft);
    }

    /// <summary>"in 2023 € 2,4 miljoen": the sign stands before the next figure.</summary>
    private bool IsYearBeforeAmount(ReadOnlySpan<char> text, int next, QuantityDraft draft)
    {
        var digits = text[draft.Token.Start..draft.Token.End];
        return digits.Length == 4 && digits.IndexOfAnyExceptInRange('0', '9') < 0 && (digits.StartsWith("19") || digits.StartsWith("20"))
            && lexicon.CurrenciesAfter.At(text, next, out var end, out _) && Letters.SkipSpaces(text, end) is var behind && behind < text.Length && char.IsAsciiDigit(text[behind]);
    }

    private int? ReadCurrency(ReadOnlySpan<char> text, int next, QuantityDraft draft, QuantityContext context)
    {
        if (lexicon.CurrenciesAfter.At(text, next, out var end, out var code))
        {
            draft.Currency = lexicon.Decide(code, context);
            return end;
        }

        if (Attached(text, next, out var attached, out var power) && lexicon.CurrenciesAfter.At(text, Letters.SkipSpaces(text, attached), out end, out code))
        {
            draft.Power = (draft.Power ?? 0) + power;
            draft.Currency = lexicon.Decide(code, context);
            return end;
        }

        if (_codes.Behind(text, next, out end, out power, out code))
        {
            draft.Power = (draft.Power ?? 0) + power;
            draft.Currency = lexicon.Decide(code, context);
            return end;
        }

        if (draft.Power is not null && Links.At(text, next, out var link, out _) && lexicon.CurrenciesAfter.At(text, Letters.SkipSpaces(text, link), out end, out code))
        {
            draft.Currency = lexicon.Decide(code, context);
            return end;
        }

        return null;
    }

    private int? ReadTimeOrCount(ReadOnlySpan<char> text, int at, int next, QuantityDraft draft)
    {
        if (draft.Token.LooksLikeYear && draft.Power is null)
        {
            if (lexicon.Year.At(text, next, out var year, out _))
            {
                draft.Unit = QuantityUnit.Year;
                return year;
            }

            if (lexicon.Counted.At(text, next, out var counted, out _))
            {
                draft.Unit = QuantityUnit.Count;
                return counted;
            }

            if (lexicon.OtherUnits.At(text, next, out _, out _))
            {
                draft.IsDropped = true;
                return null;
            }

            if (!draft.Token.IsWords && (draft.CoreStart == draft.Token.Start))
            {
                draft.Unit = QuantityUnit.Year;
            }

            return null;
        }

        var unit = next < text.Length && Letters.IsDash(text[next]) && next == at ? next + 1 : next; // "20-year"
        if (lexicon.Duration.At(text, unit, out var end, out _))
        {
            draft.Unit = QuantityUnit.DurationYears;
            return end;
        }

        if (lexicon.Counted.At(text, next, out end, out _))
        {
            draft.Unit = QuantityUnit.Count;
            return end;
        }

        if (lexicon.OtherUnits.At(text, unit, out end, out _))
        {
            draft.IsDropped = true;
            return end;
        }

        // Letters that touch the digits make a name of them ("144A", "5G"), unless they are a measure of this language.
        if (!draft.Token.IsWords && next == at && IsLetterAt(text, at) && draft.Power is null)
        {
            draft.IsDropped = true;
        }

        return null;
    }

    private static bool IsOpenBefore(ReadOnlySpan<char> text, QuantityDraft draft)
    {
        var at = draft.Token.Start;
        at = at > 0 && Letters.IsMinus(text[at - 1]) ? at - 1 : at;
        return at > 0 && text[at - 1] == '(';
    }

    private bool Attached(ReadOnlySpan<char> text, int at, out int end, out int power)
    {
        var next = Letters.SkipSpaces(text, at);
        foreach (var (letters, value) in lexicon.AttachedMagnitudes)
        {
            if (text[next..].StartsWith(letters, StringComparison.Ordinal))
            {
                (end, power) = (next + letters.Length, value);
                return true;
            }
        }

        (end, power) = (at, 0);
        return false;
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && Letters.IsAlphabetic(text[at]);
}
