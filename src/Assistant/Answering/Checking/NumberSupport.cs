using System.Globalization;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Which numbers of a sentence stand in what it cites: as the same digits, or as the same value at the precision in which the sentence prints it.</summary>
internal sealed partial class NumberSupport(QuantityReaders readers)
{
    /// <summary>Share of its value by which a rounded number may differ from the cited one when it prints no decimals to round by.</summary>
    private const decimal Exact = 0.000_001m;

    /// <summary>"Hundred" is the smallest word that scales a figure.</summary>
    private const decimal SmallestMagnitude = 100;

    private const string Plainest = "en";

    /// <returns>The numbers as printed that nothing supports.</returns>
    /// <param name="names">Names of companies and documents: a digit in one is no number.</param>
    public IReadOnlyList<string> Unsupported(string sentence, IReadOnlyList<LedgerEntry> cited, string question, string language, IReadOnlyList<string>? names = null)
    {
        sentence = NamesWithDigits.Hidden(InAscii(sentence), names ?? [], text => Quantities(text, language).Where(quantity => quantity.Unit is QuantityUnit.Currency or QuantityUnit.Percent).Select(quantity => quantity.Span));
        var figures = Figure().Matches(sentence);
        var spelled = Quantities(sentence, language).Where(IsSpelled).ToList();
        if (figures.Count == 0 && spelled.Count == 0)
        {
            return [];
        }

        var quotes = cited.SelectMany(entry => entry.Parts.SelectMany(part => part.Sources).Prepend(entry)).ToList();
        var free = quotes.Select(entry => Named(entry)).Append(question).SelectMany(PrintedIn).ToHashSet();
        var proving = quotes.Select(entry => (Proof: new ProvingText(entry, () => Quantities(entry.Text, entry.Document?.Language ?? language)), Printed: PrintedIn(entry.Text).ToHashSet())).ToList();

        // Our own sentences print figures alike in all languages; a model may print them as its language does.
        var own = language == Plainest ? Quantities(sentence, language) : [.. Quantities(sentence, Plainest), .. Quantities(sentence, language)];
        var open = new List<string>();
        foreach (Match figure in figures)
        {
            var plain = Plain(figure.Value);
            var isScaled = HasMagnitude(own, figure);
            var stated = own.Where(quantity => Covers(quantity, figure)).ToList();
            if (!IsList(sentence, figure) && (isScaled || !free.Contains(plain)) && !proving.Exists(item => Proves(item.Proof, item.Printed, figure.Value, plain, isScaled, stated)))
            {
                open.Add(figure.Value);
            }
        }

        foreach (var words in spelled)
        {
            if (!proving.Exists(item => item.Proof.IsInCurrencyOf(words) && Shows(words, "", item.Proof)) && !question.Contains(words.Printed, StringComparison.OrdinalIgnoreCase))
            {
                open.Add(words.Printed);
            }
        }

        return open;

        bool IsSpelled(Quantity quantity) => !quantity.Printed.Any(char.IsAsciiDigit)
            && (quantity.Unit is QuantityUnit.Currency or QuantityUnit.Percent || Math.Abs(quantity.Value ?? 0) >= SmallestMagnitude);
    }

    /// <summary>The same digits, or the same value; an amount of money in its currency, and its bare digits only where they are no thousands.</summary>
    private static bool Proves(ProvingText proof, HashSet<decimal?> printed, string figure, decimal? plain, bool isScaled, List<Quantity> stated)
    {
        var money = stated.Where(quantity => quantity.Currency is not null).ToList();
        if (money.Count > 0 && (!money.Exists(proof.IsInCurrencyOf) || (plain is { } digits && money.TrueForAll(amount => amount.Value == digits) && proof.IsScaled(digits))))
        {
            return false;
        }

        return (!isScaled && printed.Contains(plain))
            || (!isScaled && plain is { } value && proof.Values.Any(known => Same(known, value, Step(value, figure))))
            || stated.Exists(quantity => Shows(quantity, figure, proof));
    }

    private static IEnumerable<decimal?> PrintedIn(string text) => Figure().Matches(text).Select(match => Plain(match.Value));

    /// <summary>Digits of other scripts and full-width ones as our own, so that none is overlooked.</summary>
    private static string InAscii(string text) => text.Any(c => c > '\u007F' && char.IsDigit(c))
        ? string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var isDigit = from[i] > '\u007F' && char.IsDigit(from[i]);
                span[i] = isDigit ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i] switch { '，' when BetweenDigits(from, i) => ',', '．' => '.', var c => c };
            }
        })
        : text;

    private static bool BetweenDigits(string text, int at) => at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    /// <summary>What a document's own record says of it may be repeated: its name, years and days.</summary>
    private static string Named(LedgerEntry entry) => entry.Document is not { } document ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Name} {document.Title} {document.FiscalYear} {document.PeriodEnd:yyyy-MM-dd} {document.PeriodStart:yyyy-MM-dd} {document.Date:yyyy-MM-dd} {entry.Citation?.Page} {document.FiscalYear - 1} {document.PageCount}");

    /// <summary>"1. " at a line's beginning numbers a list.</summary>
    private static bool IsList(string sentence, Match figure) =>
        sentence.AsSpan(0, figure.Index).Trim().IsEmpty && figure.Length <= 2 && figure.Index + figure.Length < sentence.Length && sentence[figure.Index + figure.Length] is '.' or ')' or '、';

    /// <summary>A figure scaled by a word ("61.8 million") is another number than the same digits bare.</summary>
    private static bool HasMagnitude(List<Quantity> own, Match figure) =>
        own.Exists(quantity => Covers(quantity, figure) && quantity.Value is { } value && Plain(figure.Value) is { } plain && plain != 0 && Math.Abs(value / plain) >= SmallestMagnitude);

    private static bool Covers(Quantity quantity, Match figure) => quantity.Span.Start <= figure.Index && quantity.Span.End >= figure.Index + figure.Length;

    private static bool Shows(Quantity quantity, string printed, ProvingText proof)
    {
        foreach (var value in new[] { quantity.Value, quantity.Low, quantity.High })
        {
            if (value is not { } stated)
            {
                continue;
            }

            var step = Step(stated, printed);
            if (proof.Values.Any(known => Same(known, stated, step)) || proof.Quantities.Exists(other => other.Value is { } known && IsComparable(quantity, other) && Same(known, stated, step)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComparable(Quantity one, Quantity other) =>
        one.Unit == other.Unit || one.Unit is QuantityUnit.Count or QuantityUnit.Year || other.Unit is QuantityUnit.Count or QuantityUnit.Year;

    private static bool Same(decimal known, decimal stated, decimal step) =>
        Math.Abs(Math.Abs(known) - Math.Abs(stated)) <= (step > 0 ? step / 2 : Math.Abs(known) * Exact);

    /// <summary>One unit of the last printed digit in base units: "61.8 million" is exact to 100,000. 0 for a figure without decimals and magnitude.</summary>
    private static decimal Step(decimal value, string printed)
    {
        var point = printed.LastIndexOfAny(['.', ',']);
        var decimals = point >= 0 && printed.Length - point - 1 is > 0 and not 3 ? printed.Length - point - 1 : 0;
        if (Plain(printed) is not { } plain || plain == 0)
        {
            return 0;
        }

        var scale = Math.Abs(value / plain);
        return decimals == 0 && scale == 1 ? 0 : scale * Power(-decimals);
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power *= 10;
        }

        return exponent < 0 ? 1 / power : power;
    }

    /// <summary>The figure by its digits and the last separator that is not one of thousands.</summary>
    private static decimal? Plain(string printed)
    {
        var point = printed.LastIndexOfAny(['.', ',']);
        var isDecimal = point >= 0 && (printed.Length - point - 1 != 3 || printed.IndexOfAny(['.', ',']) != point && printed[printed.IndexOfAny(['.', ','])] != printed[point]);
        var digits = new string([.. printed.Where((c, i) => char.IsAsciiDigit(c) || (isDecimal && i == point)).Select(c => char.IsAsciiDigit(c) ? c : '.')]);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private List<Quantity> Quantities(string text, string language) =>
        readers.For(Language.Find(language)?.Tag ?? "en") is { } reader ? [.. reader.Read(text.Length > 4_000 ? text[..4_000] : text, new QuantityContext())] : [];

    [GeneratedRegex(@"[0-9]+(?:[.,'’\u00A0\u202F][0-9]+)*")]
    private static partial Regex Figure();
}
