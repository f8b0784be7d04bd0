using System.Text.RegularExpressions;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Tests;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.PdfPig;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Tests.Readers.Pdf;

namespace LittleGiants.PdfPig.Tests;

/// <summary>Both engines read the samples alike: numbers, tables, facts, and where they stand.</summary>
public sealed partial class SameDocumentTests
{
    /// <summary>Points by which the places of a fact may differ.</summary>
    private const float Tolerance = 2;

    private static readonly Lazy<FactExtractor> Facts = new(() => new FactExtractor(ConceptCatalog.Default, new QuantityReaders()));

    public static TheoryData<string> Documents => [Samples.English, Samples.Chinese, Samples.Dutch];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_numbers_of_each_page_are_the_same(string name)
    {
        var (own, other) = Both(name);
        Assert.Equal(own.Pages.Select(page => Numbers(own, page)), other.Pages.Select(page => Numbers(other, page)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_tables_are_the_same(string name)
    {
        var (own, other) = Both(name);
        Assert.NotEmpty(own.Tables);
        Assert.Equal(own.Tables.Select(table => Grid(own, table)), other.Tables.Select(table => Grid(other, table)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_facts_are_the_same_and_stand_at_the_same_places(string name)
    {
        var (own, other) = Both(name);
        var (ownFacts, otherFacts) = (Extract(own), Extract(other));
        Assert.NotEmpty(ownFacts);
        Assert.Equal(ownFacts.Select(Text), otherFacts.Select(Text));
        foreach (var (fact, twin) in ownFacts.Zip(otherFacts))
        {
            var (places, twins) = (Places(own, fact), Places(other, twin));
            Assert.Equal(places.Select(place => place.Page), twins.Select(place => place.Page));
            foreach (var (box, same) in places.Zip(twins, (place, match) => (place.Box, match.Box)))
            {
                Assert.True(
                    Math.Abs(box.X - same.X) <= Tolerance && Math.Abs(box.Y - same.Y) <= Tolerance && Math.Abs(box.Right - same.Right) <= Tolerance && Math.Abs(box.Bottom - same.Bottom) <= Tolerance,
                    $"{fact.Concept}: {box} and {same}");
            }
        }
    }

    [Fact]
    public void A_cut_and_turned_page_is_shown_the_same_way()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Revenue 1,234", "/MediaBox [0 0 612 792] /CropBox [12 42 612 742] /Rotate 90");
        var source = new DocumentSource("turned.pdf", writer.Build());
        var (own, other) = (Read(new PdfReader(), source), Read(new PdfReader(new PdfPigEngine()), source));
        Assert.Equal((own.Pages[0].Width, own.Pages[0].Height), (other.Pages[0].Width, other.Pages[0].Height));
        Assert.Equal(own.Text, other.Text);
        Assert.Equal(own.Pages[0].Words[0].Box.X, other.Pages[0].Words[0].Box.X, Tolerance);
        Assert.Equal(own.Pages[0].Words[0].Box.Y, other.Pages[0].Words[0].Box.Y, Tolerance);
    }

    private static (SourceDocument Own, SourceDocument Other) Both(string name)
    {
        var source = new DocumentSource(name, File.ReadAllBytes(Samples.PathOf(name)));
        return (Read(new PdfReader(), source), Read(new PdfReader(new ConfiguredPdfEngine(() => "pdfpig")), source));
    }

    /// <summary>Through the list of readers, which assigns the languages.</summary>
    private static SourceDocument Read(PdfReader reader, DocumentSource source)
    {
        var result = new DocumentReaders([reader]).Read(source, new ReadOptions(), CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }

    private static IReadOnlyList<Fact> Extract(SourceDocument document) => Facts.Value.Extract(document, CancellationToken.None).Facts;

    private static string Numbers(SourceDocument document, DocumentPage page) => string.Join(' ', Number().Matches(document.TextOf(page.Span).ToString()).Select(match => match.Value));

    private static string Grid(SourceDocument document, Table table) =>
        $"page {table.Page}, {table.RowCount} × {table.ColumnCount}: {string.Join(" | ", table.Cells.Select(cell => $"{cell.Row},{cell.Column} {document.TextOf(cell)}"))}";

    private static string Text(Fact fact) => $"{fact.Concept} {fact.Quantity?.Value} {fact.Quantity?.Unit} {fact.Text} {fact.Period} {fact.Scope} {fact.Status}";

    private static List<PageRegion> Places(SourceDocument document, Fact fact) => [.. fact.Evidence.SelectMany(document.RegionsOf)];

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Number();
}
