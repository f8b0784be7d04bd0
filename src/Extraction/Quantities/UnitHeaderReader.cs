using System.Text.RegularExpressions;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads what a head or unit line declares: "单位：万元", "RMB'000", "in TEUR", "(bedragen x € 1.000)".</summary>
internal sealed partial class UnitHeaderReader(QuantityLexicon lexicon)
{
    private const int MatchMilliseconds = 20_000;
    private const int MaxLength = 200;

    public UnitHeader Read(string header, QuantityContext context)
    {
        var text = header.Length > MaxLength ? header[..MaxLength] : header;
        int? power = null;
        string? currency = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (lexicon.Magnitudes.At(text, at, out var end, out var found))
            {
                power ??= found;
                currency ??= CurrencyAt(text, Letters.SkipSpaces(text, end), context);
                at = end - 1;
            }
            else if (AttachedTo(text, at, context, out end, out found, out var code))
            {
                power ??= found;
                currency ??= code;
                at = end - 1;
            }
            else if (CurrencyAt(text, at, context) is { } named)
            {
                currency ??= named;
            }
        }

        if (power is null && Thousands().Match(text) is { Success: true } thousands)
        {
            power = thousands.Groups["zeros"].Value.Count(c => c == '0');
        }

        var unit = power is not null || currency is not null ? (QuantityUnit?)null
            : text.Contains('%', StringComparison.Ordinal) ? QuantityUnit.Percent
            : Counts(text) ? QuantityUnit.Count
            : null;
        return new UnitHeader(power, currency, unit);
    }

    private bool Counts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (lexicon.Counted.At(text, at, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"€m", "£'m", "£k", "T€", "kEUR", "Mio. €".</summary>
    private bool AttachedTo(string text, int at, QuantityContext context, out int end, out int power, out string? currency)
    {
        var isInWord = at > 0 && char.IsLetter(text[at - 1]);
        foreach (var (letters, value) in lexicon.AttachedMagnitudes)
        {
            if (isInWord || text[at] != letters[0] || !text.AsSpan(at).StartsWith(letters, StringComparison.Ordinal))
            {
                continue;
            }

            var behind = at + letters.Length;
            (end, power) = (behind, value);
            if (CurrencyAt(text, behind, context) is { } after || (behind + 3 <= text.Length && CurrencyAt(string.Concat(" ", text.AsSpan(behind, 3)), 1, context) is { } code && (after = code) is not null))
            {
                currency = after;
                return true;
            }

            var edge = behind >= text.Length || !char.IsLetter(text[behind]);
            if (edge && lexicon.CurrenciesBefore.Before(text, Letters.SkipSpacesBack(text, at > 0 && text[at - 1] is '\'' or '’' or '‘' ? at - 1 : at), out _, out var before))
            {
                currency = lexicon.Decide(before, context);
                return true;
            }
        }

        (end, power, currency) = (at, 0, null);
        return false;
    }

    private string? CurrencyAt(string text, int at, QuantityContext context) =>
        lexicon.CurrenciesAfter.At(text, at, out _, out var after) ? lexicon.Decide(after, context)
        : lexicon.CurrenciesBefore.At(text, at, out _, out var before) ? lexicon.Decide(before, context)
        : null;

    /// <summary>'000, x 1.000, × 1 000, 000s.</summary>
    [GeneratedRegex(@"['’‘](?<zeros>000(?:,?000)?)|(?<!\d)1[.,\s](?<zeros>000(?:[.,\s]000)?)(?!\d)|(?<![\d.,])(?<zeros>000)s?\b", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Thousands();
}
