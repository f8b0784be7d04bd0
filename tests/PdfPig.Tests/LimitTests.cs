using LittleGiants.Assistant.Tests;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.PdfPig;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;

namespace LittleGiants.PdfPig.Tests;

/// <summary>The limits hold for PdfPig's pages too, and say so as they do for our own.</summary>
public sealed class LimitTests
{
    private static readonly DocumentSource Sample = new(Samples.English, File.ReadAllBytes(Samples.PathOf(Samples.English)));

    [Fact]
    public void Glyphs_are_cut_with_a_warning()
    {
        var document = Read(new PdfLimits { MaxGlyphsPerPage = 40 });
        Assert.Equal(document.Pages.Select(page => (int?)page.Number), document.Warnings.Where(warning => warning.Code == "tooManyGlyphs").Select(warning => warning.Page));
        Assert.All(document.Pages, page => Assert.InRange(page.Span.Length, 0, 80));
    }

    [Fact]
    public void Rules_are_cut_with_a_warning() => Assert.Contains(Read(new PdfLimits { MaxRulesPerPage = 2 }).Warnings, warning => warning.Code == "tooManyRules");

    [Fact]
    public void Pages_are_cut_with_a_warning()
    {
        var document = Read(new PdfLimits { MaxPages = 2 });
        Assert.Equal(2, document.Pages.Count);
        Assert.Contains(document.Warnings, warning => warning.Code == "tooManyPages");
    }

    [Fact]
    public void A_page_that_takes_too_long_ends_the_reading()
    {
        var document = Read(new PdfLimits { MaxPageTime = TimeSpan.Zero });
        Assert.Contains(document.Warnings, warning => warning is { Code: "pageTimeLimit", Page: 1 });
        Assert.Contains(document.Warnings, warning => warning.Code == "timeLimit");
        Assert.Equal("", document.Text.Trim());
    }

    [Fact]
    public void A_file_that_takes_too_long_to_open_fails() => Assert.Equal(ReadFailureCodes.TimeLimit, Result(Sample, new PdfLimits { MaxOpenTime = TimeSpan.Zero }).Failure?.Code);

    [Fact]
    public void A_damaged_file_is_said_not_thrown()
    {
        var failure = Result(new DocumentSource("x.pdf", "%PDF-1.4\nnothing of a PDF"u8.ToArray()), PdfLimits.Default).Failure;
        Assert.Equal(ReadFailureCodes.Damaged, failure?.Code);
        Assert.Contains("PdfPig", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new PdfReader(new PdfPigEngine()).Read(Sample, new ReadOptions(), stop.Token));
    }

    private static SourceDocument Read(PdfLimits limits)
    {
        var result = Result(Sample, limits);
        Assert.Null(result.Failure);
        return result.Document!;
    }

    private static ReadResult Result(DocumentSource source, PdfLimits limits) => new PdfReader(new PdfPigEngine(), limits).Read(source, new ReadOptions(), CancellationToken.None);
}
