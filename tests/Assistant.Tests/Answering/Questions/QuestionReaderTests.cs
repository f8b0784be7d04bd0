using System.Globalization;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;

namespace LittleGiants.Assistant.Tests.Answering.Questions;

[Collection(DialogueCollection.Name)]
public sealed class QuestionReaderTests(DialogueLibrary made)
{
    private readonly QuestionReader _reader = new(new AssistantServices().SearchOf(made.Library).Router);

    [Theory]
    [InlineData("What was the revenue of Brennholt in 2024?", "en Value Brennholt revenue 2024")]
    [InlineData("How many people work for Brennholt?", "en Value Brennholt employees")]
    [InlineData("How many employees does Brennholt have?", "en Value Brennholt employees")]
    [InlineData("Who is the CEO of Northmere?", "en Officer Northmere -")]
    [InlineData("Does Brennholt meet the criteria?", "en Verdict Brennholt -")]
    [InlineData("What is missing for Brennholt?", "en Missing Brennholt -")]
    [InlineData("Did Northmere acquire a company in 2024?", "en Event Northmere - 2024")]
    [InlineData("Did the revenue of Brennholt rise?", "en Change Brennholt revenue")]
    [InlineData("Compare the revenue of Brennholt and Clairmont", "en Compare Brennholt,Clairmont revenue")]
    [InlineData("Which company has the highest revenue?", "en Compare - revenue")]
    [InlineData("Rank the companies by number of employees", "en Compare - employees")]
    [InlineData("Which companies meet the criteria?", "en Screen - -")]
    [InlineData("How many companies are in the library?", "en List - -")]
    [InlineData("What is the little giant programme?", "en Programme - little_giant_status")]
    [InlineData("Summarise Brennholt", "en Summary Brennholt -")]
    [InlineData("Wie hoch war der Umsatz von Brennholt im Jahr 2023?", "de Value Brennholt revenue 2023")]
    [InlineData("Wie hoch ist die EBIT-Marge von Brennholt?", "de Value Brennholt operating_margin")]
    [InlineData("Um wie viel ist der Umsatz von Brennholt 2024 gestiegen?", "de Change Brennholt revenue 2024")]
    [InlineData("Welches Unternehmen hat die meisten Mitarbeiter?", "de Compare - employees")]
    [InlineData("Welche Unternehmen erfüllen die Kriterien?", "de Screen - -")]
    [InlineData("Wat was de omzet van Waterwijk in 2024?", "nl Value Waterwijk revenue 2024")]
    [InlineData("Welke bedrijven voldoen aan de criteria?", "nl Screen - -")]
    [InlineData("Hoeveel is de omzet van Waterwijk in 2024 gestegen?", "nl Change Waterwijk revenue 2024")]
    [InlineData("Wie is de algemeen directeur van Waterwijk?", "nl Officer Waterwijk -")]
    [InlineData("Quel était le chiffre d'affaires de Clairmont en 2024 ?", "fr Value Clairmont revenue 2024")]
    [InlineData("Combien de salariés Clairmont emploie-t-elle ?", "fr Value Clairmont employees")]
    [InlineData("Quelles entreprises remplissent les critères ?", "fr Screen - -")]
    [InlineData("Clairmont a-t-elle acquis une entreprise en 2024 ?", "fr Event Clairmont - 2024")]
    [InlineData("岚屿传动2024年的营业收入是多少？", "zh Value 岚屿 revenue 2024")]
    [InlineData("岚屿传动有多少员工？", "zh Value 岚屿 employees")]
    [InlineData("岚屿传动的人均营收是多少？", "zh Value 岚屿 revenue_per_employee")]
    [InlineData("哪些公司符合标准？", "zh Screen - -")]
    [InlineData("哪家公司员工最多？", "zh Compare - employees")]
    [InlineData("岚屿传动是否符合标准？", "zh Verdict 岚屿 -")]
    public async Task A_question_is_understood(string question, string expected) => Assert.Equal(expected, Show(await ReadAsync(question, Focus.None), expected));

    [Theory]
    [InlineData("What was the spectrometer revenue of Northmere in 2024?", "en Open Northmere - 2024")]
    [InlineData("What was Northmere's revenue per customer in 2024?", "en Open Northmere - 2024")]
    [InlineData("What was the revenue of Northmere's Optics segment in 2024?", "en Open Northmere - 2024")]
    [InlineData("How much goodwill impairment did Northmere record in 2024?", "en Open Northmere - 2024")]
    [InlineData("Which segment of Northmere had the highest revenue in 2024?", "en Open Northmere - 2024")]
    [InlineData("What is the par value of Northmere common stock?", "en Open Northmere -")]
    [InlineData("How many employees does Northmere have in Europe?", "en Open Northmere -")]
    [InlineData("岚屿传动2024年扣除非经常性损益的净利润是多少？", "zh Open 岚屿 - 2024")]
    [InlineData("岚屿传动2024年的境外营业收入是多少？", "zh Open 岚屿 - 2024")]
    [InlineData("Wie hoch war der Umsatz von Brennholt in Polen 2024?", "de Open Brennholt - 2024")]
    [InlineData("Quel était le chiffre d'affaires de Clairmont en Belgique en 2024 ?", "fr Open Clairmont - 2024")]
    [InlineData("Hoeveel omzet maakte Waterwijk in Duitsland in 2024?", "nl Open Waterwijk - 2024")]
    [InlineData("What is the year-on-year growth in Northmere's revenue from FY2023 to FY2024?", "en Value Northmere revenue_growth 2024")]
    [InlineData("Who is the former CEO of Northmere?", "en Open Northmere -")]
    [InlineData("Who is the CEO of Northmere's subsidiary?", "en Open Northmere -")]
    [InlineData("Who is the current CEO of Northmere?", "en Officer Northmere -")]
    [InlineData("How much revenue did Northmere generate in the fiscal year ended December 31, 2024?", "en Value Northmere revenue 2024")]
    [InlineData("Please tell me the consolidated total assets of Northmere at the end of 2024 in USD millions.", "en Value Northmere total_assets 2024")]
    [InlineData("Northmere's working capital in 2024? Working capital is total current assets less total current liabilities.", "en Value Northmere working_capital 2024")]
    [InlineData("What was the revenue growth of Northmere from 2023 to 2024?", "en Value Northmere revenue_change 2024")]
    public async Task A_line_with_words_beside_it_that_are_not_understood_is_another_line(string question, string expected) => Assert.Equal(expected, Show(await ReadAsync(question, Focus.None), expected));

    [Theory]
    [InlineData("And in 2023?", "en Value Brennholt employees 2023")]
    [InlineData("Und 2023?", "de Value Brennholt employees 2023")]
    [InlineData("En in 2023?", "nl Value Brennholt employees 2023")]
    [InlineData("Et en 2023 ?", "fr Value Brennholt employees 2023")]
    [InlineData("那2023年呢？", "zh Value Brennholt employees 2023")]
    [InlineData("And Clairmont?", "en Value Clairmont employees")]
    [InlineData("Und Clairmont?", "de Value Clairmont employees")]
    [InlineData("En Clairmont?", "nl Value Clairmont employees")]
    [InlineData("Et Clairmont ?", "fr Value Clairmont employees")]
    [InlineData("岚屿传动呢？", "zh Value 岚屿 employees")]
    [InlineData("And its revenue?", "en Value Brennholt revenue 2024")]
    [InlineData("Und der Umsatz?", "de Value Brennholt revenue 2024")]
    [InlineData("En de omzet?", "nl Value Brennholt revenue 2024")]
    [InlineData("Et son chiffre d'affaires ?", "fr Value Brennholt revenue 2024")]
    [InlineData("营业收入呢？", "zh Value Brennholt revenue 2024")]
    [InlineData("Why?", "en Why Brennholt employees 2024")]
    [InlineData("Warum?", "de Why Brennholt employees 2024")]
    [InlineData("Waarom?", "nl Why Brennholt employees 2024")]
    [InlineData("Pourquoi ?", "fr Why Brennholt employees 2024")]
    [InlineData("为什么？", "zh Why Brennholt employees 2024")]
    [InlineData("By how much did it grow?", "en Change Brennholt employees 2024")]
    [InlineData("What does it make?", "en Open Brennholt - 2024")]
    [InlineData("What does Clairmont make?", "en Open Clairmont -")]
    [InlineData("Does it meet the criteria?", "en Verdict Brennholt - 2024")]
    public async Task What_a_question_leaves_out_is_taken_from_the_talk(string question, string expected)
    {
        var brennholt = (await made.Library.CompaniesAsync(CancellationToken.None)).First(company => company.Name.StartsWith("Brennholt", StringComparison.Ordinal));
        var before = new Focus { Companies = [brennholt.Id], Line = "employees", Year = 2024, KnownYear = 2024, Language = "en", Intent = nameof(Intent.Value) };
        Assert.Equal(expected, Show(await ReadAsync(question, before), expected));
    }

    [Theory]
    [InlineData("What was the revenue of Harowfield in 2024?", "Harowfield", "")]
    [InlineData("What was the revenue of Marlstone Optics plc in 2024?", null, "Marlstone Optics plc")]
    [InlineData("Wat was de omzet van Zandkreek N.V. in 2019?", null, "Zandkreek N.V")]
    [InlineData("Wie viele Unternehmen sind in der Bibliothek?", null, "")]
    public async Task A_misspelt_name_is_told_from_an_unknown_one_and_from_a_noun(string question, string? misspelt, string unknown)
    {
        var read = await ReadAsync(question, Focus.None);
        Assert.Equal(misspelt, read.Misspelt);
        Assert.Equal(unknown, string.Join(", ", read.Unknown));
    }

    [Theory]
    [InlineData("What was the revenue of Northmere in EUR?", "EUR")]
    [InlineData("What was the revenue of Northmere in euros?", "EUR")]
    [InlineData("Wie hoch war der Umsatz von Brennholt in US-Dollar?", "USD")]
    [InlineData("Quel était le chiffre d'affaires de Clairmont en dollars ?", "USD")]
    [InlineData("岚屿传动的营业收入是多少美元？", "USD")]
    [InlineData("What was the revenue of Northmere?", null)]
    public async Task The_currency_that_is_asked_for_is_read(string question, string? currency) => Assert.Equal(currency, (await ReadAsync(question, Focus.None)).Currency);

    [Theory]
    [InlineData("What was the revenue of Northmere in the first quarter of 2024?")]
    [InlineData("Wie hoch war der Umsatz von Brennholt im ersten Halbjahr 2024?")]
    [InlineData("Wat was de omzet van Waterwijk in het derde kwartaal van 2024?")]
    [InlineData("Quel était le chiffre d'affaires de Clairmont au deuxième trimestre 2024 ?")]
    [InlineData("岚屿传动2024年上半年的营业收入是多少？")]
    public async Task A_part_of_the_year_is_noticed(string question) => Assert.True((await ReadAsync(question, Focus.None)).IsPartYear);

    private Task<Question> ReadAsync(string question, Focus before) => _reader.ReadAsync(new AnswerRequest(question), before, new TurnLibrary(made.Library), CancellationToken.None);

    /// <summary>"language intent companies line years", companies as short as they are expected.</summary>
    private static string Show(Question question, string expected)
    {
        var named = expected.Split(' ')[2].Split(',');
        var companies = question.Companies.Select(company => named.FirstOrDefault(name => company.Name.StartsWith(name, StringComparison.Ordinal)) ?? company.Name);
        var parts = new[] { question.Language, question.Intent.ToString(), Join(companies), question.Line ?? "-", string.Join(',', question.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))) };
        return string.Join(' ', parts).TrimEnd();
    }

    private static string Join(IEnumerable<string> names) => string.Join(',', names) is { Length: > 0 } joined ? joined : "-";
}
