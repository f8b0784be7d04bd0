using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Tests.Documents;

namespace LittleGiants.Extraction.Tests.Languages;

public sealed class DocumentLanguagesTests
{
    private const string Dutch = "De onderneming heeft in het afgelopen jaar drie nieuwe machines in gebruik genomen.";
    private const string English = "The independent auditor has examined the accounts and found nothing to report on them.";

    [Fact]
    public void Document_has_the_language_of_most_of_its_text_and_blocks_that_differ_have_their_own()
    {
        var document = DocumentLanguages.Assign(PrintedText.Plain(Dutch, Dutch + " Dat was nodig.", English, "Omzet\t12\t34", "公司治理报告"));
        Assert.Equal("nl", document.Language);
        Assert.Equal([null, null, "en", null, "zh"], document.Blocks.Select(block => block.Language));
    }

    [Fact]
    public void Names_and_terms_of_another_language_do_not_make_a_block_differ()
    {
        var document = DocumentLanguages.Assign(PrintedText.Plain(
            Dutch, "Stern & Field Precision Holdings Limited, Harlow", "Cash flow hedges en corporate governance", "Group Chief Executive Officer"));
        Assert.All(document.Blocks, block => Assert.Null(block.Language));
    }

    [Fact]
    public void Language_that_the_reader_knew_stays()
    {
        var read = PrintedText.Plain("Kort.") with { Language = "nl" };
        Assert.Equal("nl", DocumentLanguages.Assign(read).Language);
    }

    [Fact]
    public void Text_in_another_language_gives_none()
    {
        var text = "La empresa abrió una tercera nave en su fábrica y contrató a más ingenieros durante el año.";
        Assert.Null(DocumentLanguages.Assign(PrintedText.Plain(text, text)).Language);
        Assert.Null(DocumentLanguages.Assign(PrintedText.Plain("12 34")).Language);
    }
}
