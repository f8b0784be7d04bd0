using FsCheck;
using FsCheck.Fluent;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class QuoteLocatorProperties
{
    private const int Runs = 200;
    private static readonly string[] Words =
    [
        "spindle", "bearing", "revenue", "employees", "increased", "market", "Wexcombe", "customers", "research", "world-wide",
        "the", "of", "in", "公司", "营业收入", "研发人员", "主轴", "Größe", "société", "1,234", "56.7%", "2023", "€", "million",
    ];

    private static readonly QuoteIndex Index = new(PrintedText.Plain([.. Enumerable.Range(0, 40).Select(Paragraph)]));
    private readonly QuoteLocator _locator = new();

    [Fact]
    public void Planted_span_is_found_again_after_noise_of_space_width_and_case()
    {
        Check(random =>
        {
            var span = PickSpan(random);
            var quote = Noise(Index.Document.TextOf(span).ToString(), random);
            var match = _locator.Locate(Index, quote, new QuoteHint { Position = span.Start });
            return match.Kind is QuoteMatchKind.Exact or QuoteMatchKind.Normalized && match.Spans[0] == span;
        });
    }

    [Fact]
    public void Quote_with_another_digit_is_never_found()
    {
        Check(random =>
        {
            var span = PickSpan(random);
            var quote = Index.Document.TextOf(span).ToString().ToCharArray();
            var digits = Enumerable.Range(0, quote.Length).Where(i => char.IsAsciiDigit(quote[i])).ToArray();
            if (digits.Length == 0)
            {
                return true;
            }

            // No number of the document has an 8 or a 9.
            quote[digits[random.Next(digits.Length)]] = random.Next(2) == 0 ? '8' : '9';
            return !_locator.Locate(Index, Noise(new string(quote), random)).IsFound;
        });
    }

    [Fact]
    public void Match_of_misspelt_quote_states_the_same_digits()
    {
        Check(random =>
        {
            var span = PickSpan(random);
            var quote = Index.Document.TextOf(span).ToString().ToCharArray();
            for (var i = 0; i < quote.Length / 12; i++)
            {
                var at = random.Next(quote.Length);
                quote[at] = char.IsLetter(quote[at]) ? 'x' : quote[at];
            }

            var match = _locator.Locate(Index, new string(quote));
            return !match.IsFound || Digits(string.Concat(match.Spans.Select(found => Index.Document.TextOf(found).ToString()))) == Digits(new string(quote));
        });
    }

    private static void Check(Func<Random, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(new Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(1, 3));

    private static string Paragraph(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 60).Select(_ => Words[random.Next(Words.Length)]));
    }

    // From the start of a word to the end of another, far enough to be told from other places.
    private static TextSpan PickSpan(Random random)
    {
        var block = Index.Document.Blocks[random.Next(Index.Document.Blocks.Count)].Span;
        var text = Index.Document.TextOf(block).ToString();
        var starts = Enumerable.Range(0, text.Length).Where(i => i == 0 || text[i - 1] == ' ').ToArray();
        var first = random.Next(starts.Length - 12);
        var last = first + 6 + random.Next(5);
        return new TextSpan(block.Start + starts[first], block.Start + starts[last] - 1);
    }

    private static string Noise(string quote, Random random)
    {
        var result = "";
        for (var i = 0; i < quote.Length; i++)
        {
            var c = quote[i];
            var isInWord = i > 0 && char.IsAsciiLetter(c) && char.IsAsciiLetter(quote[i - 1]);
            result += (random.Next(20), c) switch
            {
                (0, ' ') => " \n ",
                (1, ' ') => "\t",
                (2, ' ') => "\u00a0",
                (0, _) when isInWord => "-\n" + c,
                (1, _) when isInWord => "\u00ad" + c,
                (2, _) when char.IsAsciiLetterOrDigit(c) => (char)(c + 0xfee0),
                (3, _) => char.ToUpperInvariant(c),
                _ => c,
            };
        }

        return result;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
