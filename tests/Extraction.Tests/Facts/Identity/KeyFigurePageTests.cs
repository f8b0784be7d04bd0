using System.Text;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.PlainText;

namespace LittleGiants.Extraction.Tests.Facts.Identity;

public sealed class KeyFigurePageTests
{
    [Theory]
    [InlineData("Konzernkennzahlen / Geschäftsbericht (Weberlin)", "http://weberlin.de/kennzahlen.htm", "Weberlin")]
    [InlineData("Kerncijfers | Van Weberlin", "https://www.vanweberlin.nl/over", "Van Weberlin")]
    [InlineData("Weber-Lin: key figures", "https://ir.weberlin.co.uk/figures", "Weber-Lin")]
    public void Site_names_the_company_of_its_figures(string title, string address, string name) => Assert.Equal(name, NameOf(title, address));

    [Theory]
    [InlineData("Key figures of the weaving industry | Weberlin", "https://www.weberlin.com/news")]
    [InlineData("Kennzahlen der Weber", "https://www.weberlin.de/kennzahlen")]
    [InlineData("Besuch bei Weberlin", "https://www.weberlin.de/besuch")]
    [InlineData("Kennzahlen", "https://www.weberlin.de/kennzahlen")]
    public void Publisher_and_chance_name_no_company(string title, string address) => Assert.Null(NameOf(title, address));

    private static string? NameOf(string title, string address)
    {
        var text = $"Title: {title}\nSource: {address}\n\n2019   2018\n\nUmsatz   48,4   55,9\nMitarbeiter   297   304\nEigenkapital   33,2   31,2\n";
        return KeyFigurePage.NameOf(new PlainTextReader().Read(new DocumentSource("x.txt", Encoding.UTF8.GetBytes(text)), new ReadOptions(), CancellationToken.None).Document!);
    }
}
