using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests;

/// <summary>What Poppler finds on the pages of PDFs, and how much of it was read on the same page: numbers with separators, Han characters, boxes of words.</summary>
internal sealed partial class PopplerComparison
{
    public const string Program = "pdftotext";

    /// <summary>Points by which the middle of a word may pass a box: rounding.</summary>
    private const double Tolerance = 0.5;

    /// <summary>Points of a page's height in which words are looked for together.</summary>
    private const int Band = 20;

    private const string Dashes = ".-–—_·•|";

    private readonly List<string> _unread = [];
    private readonly List<string> _lines = [];
    private Share _numbers;
    private Share _han;
    private Share _boxes;

    public IReadOnlyList<string> Unread => _unread;

    /// <summary>What was found of each document.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public int Pages { get; private set; }

    public double Numbers => _numbers.Value;

    public double Han => _han.Value;

    public double Boxes => _boxes.Value;

    public void Add(string path, SourceDocument? document)
    {
        var name = Path.GetFileName(path);
        if (document is null)
        {
            _unread.Add(name);
            return;
        }

        var theirs = BenchFolder.Run(Program, "-bbox-layout", "-q", path, "-").Split("<page ")[1..];
        Share numbers = default, han = default, boxes = default;
        foreach (var page in document.Pages)
        {
            var words = page.Number <= theirs.Length ? Words(theirs[page.Number - 1]).ToList() : [];
            var ours = CanonicalText.Normalize(document.TextOf(page.Span).ToString());
            var their = CanonicalText.Normalize(string.Join(' ', words.Select(word => word.Text)));
            numbers += Found(Number().Matches(ours).Select(match => match.Value), Number().Matches(their).Select(match => match.Value));
            han += Found(ours.Where(IsHan), their.Where(IsHan));
            boxes += Covered(page, words.Where(word => word.Text.Trim([.. Dashes]).Length > 1));
            Pages++;
        }

        _lines.Add($"{name}: {document.Pages.Count} pages, numbers {numbers}, Han {han}, boxes {boxes}");
        (_numbers, _han, _boxes) = (_numbers + numbers, _han + han, _boxes + boxes);
    }

    private static IEnumerable<(double X, double Y, string Text)> Words(string page) =>
        WordLine().Matches(page).Select(match => ((At(match, "x0") + At(match, "x1")) / 2, (At(match, "y0") + At(match, "y1")) / 2, WebUtility.HtmlDecode(match.Groups["text"].Value)));

    private static double At(Match match, string edge) => double.Parse(match.Groups[edge].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>As often as they stand in theirs.</summary>
    private static Share Found<T>(IEnumerable<T> ours, IEnumerable<T> theirs)
        where T : notnull
    {
        var have = ours.CountBy(item => item).ToDictionary();
        return theirs.CountBy(item => item).Aggregate(default(Share), (sum, item) => sum + new Share(Math.Min(item.Value, have.GetValueOrDefault(item.Key)), item.Value));
    }

    private static Share Covered(DocumentPage page, IEnumerable<(double X, double Y, string Text)> words)
    {
        var bands = page.Words
            .SelectMany(word => Enumerable.Range(BandOf(word.Box.Y - Tolerance), BandOf(word.Box.Bottom + Tolerance) - BandOf(word.Box.Y - Tolerance) + 1).Select(band => (band, word.Box)))
            .ToLookup(item => item.band, item => item.Box);
        return words.Aggregate(default(Share), (sum, word) => sum + new Share(bands[BandOf(word.Y)].Any(box => Holds(box, word.X, word.Y)) ? 1 : 0, 1));
    }

    private static int BandOf(double y) => (int)Math.Floor(y / Band);

    private static bool Holds(Box box, double x, double y) =>
        x >= box.X - Tolerance && x <= box.Right + Tolerance && y >= box.Y - Tolerance && y <= box.Bottom + Tolerance;

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("""<word xMin="(?<x0>[0-9.-]+)" yMin="(?<y0>[0-9.-]+)" xMax="(?<x1>[0-9.-]+)" yMax="(?<y1>[0-9.-]+)">(?<text>.*?)</word>""")]
    private static partial Regex WordLine();

    private readonly record struct Share(long Part, long Whole)
    {
        /// <summary>Not a number when there was nothing to find.</summary>
        public double Value => (double)Part / Whole;

        public static Share operator +(Share one, Share other) => new(one.Part + other.Part, one.Whole + other.Whole);

        public override string ToString() => FormattableString.Invariant($"{Value:0.0000} of {Whole}");
    }
}
