using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

/// <summary>What single sentences and tables say of a company's current year, and that others say nothing: the rows of <c>sentences.jsonl</c>.</summary>
public sealed class SentenceCasesTests
{
    private static readonly string[] Scored =
    [
        "revenue", "employees", "rd_staff", "rd_staff_share", "rd_expense",
        "invention_patents_granted", "utility_model_patents_granted", "design_patents_granted", "patents_total",
    ];

    /// <summary>Language → how a report for 2023 opens, and an article's title.</summary>
    private static readonly Dictionary<string, (string Report, string Title)> Frames = new(StringComparer.Ordinal)
    {
        ["zh"] = ("# 2023年年度报告\n晨星精密科技股份有限公司2023年年度报告全文。", "晨星精密科技股份有限公司：专注细分市场"),
        ["en"] = ("# Annual Report 2023\nBrightwell Sensors plc annual report for the year ended 31 December 2023.", "Brightwell Sensors plc: a visit"),
        ["nl"] = ("# Jaarverslag 2023\nVoltara B.V. jaarverslag 2023, boekjaar eindigend op 31 december 2023.", "Voltara B.V.: op bezoek bij de fabriek"),
        ["de"] = ("# Jahresabschluss zum 31. Dezember 2023\nAhornlaser GmbH, Jahresabschluss zum Geschäftsjahr vom 01.01.2023 bis zum 31.12.2023.", "Ahornlaser GmbH: ein Besuch"),
        ["fr"] = ("# Rapport annuel 2023\nMécaphore SA, rapport annuel, exercice clos le 31 décembre 2023.", "Mécaphore SA : visite de l’entreprise"),
    };

    private static readonly Lazy<Dictionary<string, JsonElement>> Rows = new(() => File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "sentences.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(row => row.GetProperty("id").GetString()!));

    private readonly FactExtractor _extractor = new(ConceptCatalog.Default, new QuantityReaders());

    public static TheoryData<string> Ids => [.. Rows.Value.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case_gives_its_facts_and_no_others(string id)
    {
        var row = Rows.Value[id];
        var document = Document(row.GetProperty("kind").GetString()!, row.GetProperty("lang").GetString()!, row.GetProperty("text").GetString()!);
        var expected = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var item in row.GetProperty("expect").EnumerateObject())
        {
            expected[item.Name] = item.Value.GetDecimal();
        }

        Assert.Equal(Print(expected), Print(Found(document)));
    }

    private static SourceDocument Document(string kind, string language, string text) => kind switch
    {
        "article" => LineDocument.Article(language, Frames[language].Title, text),
        "filing" => LineDocument.Report(language, Frames[language].Report + "\n---\n" + text),
        _ => Read(Frames[language].Report.Replace("\n", "\n\n", StringComparison.Ordinal) + "\n\n" + text) with { Language = language },
    };

    private static SourceDocument Read(string markdown) =>
        new DocumentReaders().Read(new DocumentSource("case.md", Encoding.UTF8.GetBytes(markdown)), new ReadOptions(), CancellationToken.None).Document
        ?? throw new InvalidOperationException("The table could not be read.");

    private SortedDictionary<string, decimal> Found(SourceDocument document)
    {
        var result = _extractor.Extract(document, CancellationToken.None);
        var found = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var fact in result.Facts)
        {
            var isOfYear = fact.Period.FiscalYear is null || result.Frame.FiscalYear is null || fact.Period.FiscalYear == result.Frame.FiscalYear;
            if (Scored.Contains(fact.Concept) && isOfYear && fact.Status != FactStatus.Derived && fact.Scope is not (Scope.Parent or Scope.Segment) && fact.Quantity is { } quantity)
            {
                found.TryAdd(fact.Concept, quantity.Value ?? quantity.Low ?? quantity.High ?? 0);
            }
        }

        return found;
    }

    private static string Print(SortedDictionary<string, decimal> facts) =>
        string.Join(", ", facts.Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Key} {fact.Value:0.######}")));

    private static string Here([CallerFilePath] string path = "") => path;
}
