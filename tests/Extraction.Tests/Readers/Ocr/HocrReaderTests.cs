using System.Text;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

public sealed class HocrReaderTests
{
    private const string Page = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='image "-"; bbox 0 0 1000 2000'>
        <span class='ocr_line' title="bbox 100 100 300 130; baseline 0.01 -7; x_size 40; x_descenders 7">
        <span class='ocrx_word' title='bbox 100 100 200 130; x_wconf 91'>R&amp;D</span>
        <span class='ocrx_word' title='bbox 210 100 300 130; x_wconf 12'>|~</span>
        <span class='ocrx_word' title='bbox 220 100 300 130; x_wconf 88'><strong><em>研发</em></strong></span></span>
        </div></body></html>
        """;

    [Fact]
    public void Lines_words_and_separators_become_glyphs_and_rules()
    {
        var recognised = HocrReader.Read(Encoding.UTF8.GetBytes(Page));
        Assert.NotNull(recognised);
        recognised.Separators.Add((100, 200, 900, 204));
        recognised.Separators.Add((0, 0, 40, 2000));
        var content = new PageContent();
        new RecognizedPageWriter(recognised, 0.25f, new OcrOptions()).Write(content);
        Assert.Equal("R&D 研发", PageText.Of(content));
        Assert.Equal(25, content.Glyphs[0].Box.X);
        Assert.Equal(25f / 3, content.Glyphs[0].Box.Width, 3);
        Assert.Equal(10, content.Glyphs[4].Box.Width);
        Assert.Equal(10, content.Glyphs[0].FontSize);
        Assert.Equal((130 - 7 + (0.01f * 50)) * 0.25f, content.Glyphs[0].Baseline, 3);
        Assert.Equal(new Rule(25, 50.5f, 225, 50.5f, 1), Assert.Single(content.Rules));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<html><span class='ocrx_word' title='bbox 1 2 3 4'>")]
    public void What_is_no_hocr_gives_nothing(string text)
    {
        Assert.Null(HocrReader.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Boxes_that_are_no_numbers_are_left_out()
    {
        var page = HocrReader.Read("<p><span class='ocr_line' title='bbox 1 2 x 4'/><span class='ocrx_word' title='bbox 1 2 3 4'>a</span></p>"u8.ToArray());
        Assert.NotNull(page);
        Assert.Empty(page.Lines);
    }
}
