using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private readonly LanguageDetector _detector = new();

    [Theory]
    [InlineData("en", "Consolidated statement of changes in equity for the year ended 31 December 2023")]
    [InlineData("en", "Our spindle plant in Harlow was extended by a third hall.")]
    [InlineData("en", "Other receivables and prepaid expenses")]
    [InlineData("nl", "Geconsolideerd overzicht van wijzigingen in het eigen vermogen over 2023")]
    [InlineData("nl", "De fabriek in Deventer werd uitgebreid met een derde hal.")]
    [InlineData("nl", "Overige vorderingen en vooruitbetaalde kosten")]
    [InlineData("de", "Entwicklung des Konzerneigenkapitals im Geschäftsjahr 2023")]
    [InlineData("de", "Das Werk in Suhl wurde um eine dritte Halle erweitert.")]
    [InlineData("de", "Sonstige Forderungen und Rechnungsabgrenzungsposten")]
    [InlineData("fr", "Tableau de variation des capitaux propres consolidés de l'exercice 2023")]
    [InlineData("fr", "L'usine de Cluses a été agrandie d'un troisième atelier.")]
    [InlineData("fr", "Autres créances et charges constatées d'avance")]
    [InlineData("zh", "合并所有者权益变动表")]
    [InlineData("zh", "公司2023年研发投入占营业收入的比例为6.5%，主要用于 CNC 主轴。")]
    [InlineData("zh", "營業收入")]
    public void Short_lines_of_reports_are_told(string tag, string text)
    {
        Assert.Equal(tag, _detector.Detect(text));
    }

    [Theory]
    [InlineData("La empresa abrió una tercera nave en su fábrica de Vitoria y contrató a más ingenieros durante el año.")]
    [InlineData("L'azienda ha aperto un terzo capannone nello stabilimento di Biella e ha assunto altri ingegneri nel corso dell'anno.")]
    [InlineData("A empresa abriu um terceiro pavilhão na fábrica de Aveiro e contratou mais engenheiros durante o ano.")]
    [InlineData("Bolaget öppnade en tredje hall vid fabriken i Falun och anställde fler ingenjörer under året.")]
    [InlineData("Selskabet åbnede en tredje hal på fabrikken i Vejle og ansatte flere ingeniører i løbet af året.")]
    [InlineData("Spółka otworzyła trzecią halę w fabryce w Gliwicach i zatrudniła w tym roku więcej inżynierów.")]
    [InlineData("当社は本年度に第三工場を開設し、技術者を増員しました。")]
    [InlineData("회사는 올해 세 번째 공장을 열었다.")]
    [InlineData("Компания открыла третий цех на своём заводе в этом году.")]
    [InlineData("xqz vvkp 8812 wrtz plk qqx zzv bdfg hjkl")]
    [InlineData("12,345 (678) 9.0%")]
    [InlineData("EBITDA")]
    [InlineData("")]
    public void Other_languages_and_no_language_are_not_guessed(string text)
    {
        Assert.Null(_detector.Detect(text));
    }

    [Fact]
    public void Languages_are_the_folders()
    {
        Assert.Equal(["de", "en", "fr", "nl", "zh"], Language.All.Select(language => language.Tag));
        Assert.Equal("chi_sim", Language.Find("zh-CN")?.TesseractCode);
        Assert.Equal("English", Language.Find("EN_gb")?.Name);
        Assert.Null(Language.Find("es"));
        Assert.Null(Language.Find(null));
    }
}
