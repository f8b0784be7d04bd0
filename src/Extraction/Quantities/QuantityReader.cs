using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads all quantities of a text in one language. Immutable; safe for several threads.</summary>
public sealed class QuantityReader
{
    private readonly QuantityLexicon _lexicon;
    private readonly UnitReader _units;
    private readonly QualifierReader _qualifiers;
    private readonly RangeJoiner _ranges;
    private readonly UnitHeaderReader _headers;

    public QuantityReader(QuantityGrammar grammar, CurrencySigns signs)
    {
        _lexicon = new QuantityLexicon(grammar, signs);
        _units = new UnitReader(_lexicon);
        _qualifiers = new QualifierReader(_lexicon);
        _ranges = new RangeJoiner(_lexicon);
        _headers = new UnitHeaderReader(_lexicon);
    }

    /// <summary>What a column head or unit line says.</summary>
    public UnitHeader ReadHeader(string header, QuantityContext context) => _headers.Read(header, context);

    /// <param name="text">Canonical text; spans of the result count in it.</param>
    public IReadOnlyList<Quantity> Read(string text, QuantityContext context)
    {
        // 1. what is no quantity, 2. numbers, 3. units, 4. qualifiers, 5. ranges, 6. carried qualifiers, 7. context.
        var excluded = text.Length <= 512 ? stackalloc bool[text.Length] : new bool[text.Length];
        _lexicon.Exclusions.Mark(text, excluded);
        var tokens = Numbers(text, excluded);
        if (tokens.Count == 0)
        {
            return [];
        }

        var drafts = new List<QuantityDraft>(tokens.Count);
        foreach (var token in tokens)
        {
            var draft = new QuantityDraft(token);
            _units.Read(text, draft, context);
            _qualifiers.Read(text, draft);
            draft.IsDropped |= IsName(text, draft) || IsLoneWord(text, draft);
            drafts.Add(draft);
        }

        drafts = _ranges.Join(text, drafts);
        drafts.RemoveAll(draft => draft.IsDropped);
        _qualifiers.CarryOver(text, drafts);
        return drafts.Count == 0 ? [] : Finish(text, drafts, context);
    }

    /// <summary>Value × 10^power, or null beyond what a decimal holds.</summary>
    internal static decimal? Scale(decimal value, int power)
    {
        for (; power > 0; power--)
        {
            if (Math.Abs(value) > decimal.MaxValue / 10)
            {
                return null;
            }

            value *= 10;
        }

        return value;
    }

    private List<NumberToken> Numbers(string text, ReadOnlySpan<bool> excluded)
    {
        var tokens = new List<NumberToken>();
        var isHan = _lexicon.Grammar.Numerals == "han";
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (excluded[at] || (char.IsAsciiLetter(c) && at > 0 && char.IsAsciiLetter(text[at - 1])))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
            {
                var isNumber = _lexicon.Digits.Read(text, at, out var end, out var token);
                if (TouchesName(text, at))
                {
                    end = SkipName(text, end);
                }
                else if (isNumber && !_lexicon.Exclusions.IsReference(text, at))
                {
                    tokens.Add(token);
                }
                else if (!isNumber || _lexicon.Exclusions.IsReference(text, at))
                {
                    end = SkipName(text, end);
                }

                at = Math.Max(end, at + 1);
            }
            else if (isHan && HanNumerals.Starts(c))
            {
                if (HanNumerals.Read(text, at, out var end, out var token) && (at == 0 || text[at - 1] != '第'))
                {
                    tokens.Add(token);
                }

                at = Math.Max(end, at + 1);
            }
            else if (Letters.IsAlphabetic(c) && (at == 0 || !Letters.IsAlphabetic(text[at - 1])) && _lexicon.Words is { } words && words.Read(text, at, out var end, out var word))
            {
                tokens.Add(word);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    /// <summary>Letters right before the digits make a name of them ("ZL2023", "Q3"), but for currencies.</summary>
    private bool TouchesName(string text, int at) =>
        at > 0 && (Letters.IsAlphabetic(text[at - 1]) || text[at - 1] is '_' or '/' || (Letters.IsMinus(text[at - 1]) && at > 1 && Letters.IsAlphabetic(text[at - 2])))
        && !_lexicon.CurrenciesBefore.Before(text, at, out _, out _)
        && !_lexicon.QualifiersBefore.Before(text, at, out _, out _);

    private static int SkipName(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '.' or '-' or ':' or '/' or '_' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>A number in words is a quantity only with a unit or with a thing behind it.</summary>
    private static bool IsLoneWord(string text, QuantityDraft draft)
    {
        if (!draft.Token.IsWords || draft.HasUnit || draft.Token.LooksLikeYear)
        {
            return draft.Token is { IsWords: true, LooksLikeYear: true } && draft.Unit is null;
        }

        var next = Letters.SkipSpaces(text, draft.Token.End);
        return !((next > draft.Token.End || draft.Token.IsAbout) && next < text.Length && Letters.IsAlphabetic(text[next]));
    }

    /// <summary>"Industrie 4.0", "3.1 Überblick": a decimal without any unit that touches nothing countable stays, a name goes.</summary>
    private bool IsName(string text, QuantityDraft draft) => draft.Qualifier == Qualifier.Exact && _lexicon.Exclusions.IsReference(text, draft.CoreStart);

    private List<Quantity> Finish(string text, List<QuantityDraft> drafts, QuantityContext context)
    {
        var header = context.Unit ?? (context.UnitHeader is { } line ? _headers.Read(line, context) : null);
        var quantities = new List<Quantity>(drafts.Count);
        foreach (var draft in drafts)
        {
            var bare = !draft.HasUnit || draft is { Unit: QuantityUnit.Year, Power: null, Currency: null };
            foreach (var side in draft.Upper is { } upper ? new[] { draft, upper } : [draft])
            {
                ApplyContext(side, bare, header, context);
            }

            if (Make(text, draft) is { } quantity)
            {
                quantities.Add(quantity);
            }
        }

        return quantities;
    }

    /// <summary>A unit in the cell wins; the head scales only what is bare.</summary>
    private static void ApplyContext(QuantityDraft draft, bool bare, UnitHeader? header, QuantityContext context)
    {
        if (bare && header is not null && context.IsTableCell)
        {
            if (header.Unit is { } unit)
            {
                draft.Unit = unit;
            }
            else if (header.Power is not null || header.Currency is not null)
            {
                draft.Unit = QuantityUnit.Currency;
                draft.Power = header.Power;
                draft.Currency = header.Currency ?? context.Currency;
            }
        }
        else if (draft.Currency is not null)
        {
            draft.Unit = QuantityUnit.Currency;
            if (draft.Power is null && header?.Power is { } power && context.IsTableCell)
            {
                draft.Power = power; // "$ 1,234" under "in millions": a sign, not a unit
            }
        }
    }

    private static Quantity? Make(string text, QuantityDraft draft)
    {
        if (Signed(draft) is not { } value)
        {
            return null;
        }

        decimal? whole = value, low = null, high = null;
        if (draft.Upper is { } upper)
        {
            if (Signed(upper) is not { } other)
            {
                return null;
            }

            (whole, low, high) = (null, Math.Min(value, other), Math.Max(value, other));
        }
        else
        {
            low = draft.Qualifier is Qualifier.Exact or Qualifier.AtLeast or Qualifier.MoreThan ? value : null;
            high = draft.Qualifier is Qualifier.Exact or Qualifier.AtMost or Qualifier.LessThan ? value : null;
        }

        var unit = draft.Unit ?? (draft.Currency is not null ? QuantityUnit.Currency : QuantityUnit.Count);
        var span = new TextSpan(draft.Start, Math.Max(draft.End, draft.Token.End));
        return new Quantity(unit, draft.Qualifier, span, text[span.Start..span.End])
        {
            Value = whole,
            Low = low,
            High = high,
            Currency = unit == QuantityUnit.Currency ? draft.Currency : null,
            Digits = new TextSpan(draft.Token.Start, draft.Upper?.Token.End ?? draft.Token.End),
        };
    }

    private static decimal? Signed(QuantityDraft draft) => Scale(draft.IsNegative ? -draft.Value : draft.Value, draft.Power ?? 0);
}
