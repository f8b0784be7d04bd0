using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Answering.Assisted;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Tests.Models;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests.Answering.Assisted;

/// <summary>A model only names places: what it names is looked up and read, and dropped when it does not hold.</summary>
public sealed class MissingFactFinderTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    private const string RightQuote = "Our laboratory counts 61 colleagues who think up tomorrow's valves.";

    private static readonly CriteriaProfile Profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;

    [Theory]
    [InlineData("rd_staff", RightQuote, 61)]
    [InlineData("rd_staff", "our  laboratory counts 61 colleagues", 61)] // but for case and white space
    [InlineData("employees", "open to all 212 of us", 212)]
    [InlineData("invention_patents_granted", "Rights on inventions\t17\t15", 17)]
    [InlineData("design_patents_granted", "Rights on shapes\t4", 4)]
    public async Task A_right_quote_becomes_a_fact_that_is_marked(string concept, string quote, int value)
    {
        var (outcome, document) = await FindAsync(Reply((concept, quote)));
        var found = Assert.Single(outcome.Found);
        Assert.Equal((concept, (decimal?)value, FactStatus.Reported, FactOrigin.Model), (found.Fact.Concept, found.Fact.Quantity!.Value, found.Fact.Status, found.Fact.Origin));
        Assert.Equal((2024, Scope.Consolidated), (found.Fact.Period.FiscalYear, found.Fact.Scope));
        Assert.InRange(found.Fact.Confidence, 0.1, 0.5);
        Assert.Empty(outcome.Dropped);
        var citation = Assert.Single(found.Evidence);
        var page = (await sample.Library.PageAsync(document.Id, citation.Page, default))!;
        Assert.Equal(citation.Quote, page.TextOf(citation.Span));
        Assert.Equal(found.Fact.Quantity.Printed, page.TextOf(found.Fact.Quantity.Span));
        Assert.Equal([citation.Span], found.Fact.Evidence);
    }

    [Theory]
    [InlineData("rd_staff", "Our lab counts 61 colleagues who think up valves.", nameof(AssistedDrop.NotInText))] // altered
    [InlineData("rd_staff", "Our laboratory counts 16 colleagues who think up tomorrow's valves.", nameof(AssistedDrop.NotInText))] // digits changed
    [InlineData("rd_staff", "Our laboratory counts 6", nameof(AssistedDrop.NotInText))] // a number cut in two
    [InlineData("rd_staff", "Our laboratory … tomorrow's valves.", nameof(AssistedDrop.NotInText))] // parts left out
    [InlineData("rd_staff", "", nameof(AssistedDrop.NotInText))]
    [InlineData("rd_staff", "colleagues of the laboratory: 9 in 2024", nameof(AssistedDrop.MeantOtherwise))] // the confuser stands before the quote
    [InlineData("rd_staff", "laboratory counts 90 colleagues who think up valves.", nameof(AssistedDrop.MeantOtherwise))] // a competitor's
    [InlineData("rd_staff", "We expect our laboratory to count 75 colleagues", nameof(AssistedDrop.MeantOtherwise))] // a plan
    [InlineData("rd_staff", "Last year our laboratory counted 58 colleagues.", nameof(AssistedDrop.OtherPeriod))]
    [InlineData("rd_staff", "In 2022 the laboratory counted 40 colleagues.", nameof(AssistedDrop.OtherPeriod))]
    [InlineData("invention_patents_granted", "17", nameof(AssistedDrop.NoSingleFigure))] // a bare number
    [InlineData("design_patents_granted", "Rights on colours\t\t6", nameof(AssistedDrop.OtherPeriod))] // only the year before
    [InlineData("rd_staff", RightQuote + " Last year our laboratory counted 58 colleagues.", nameof(AssistedDrop.NoSingleFigure))]
    [InlineData("rd_staff", "who think up tomorrow's valves", nameof(AssistedDrop.NoSingleFigure))]
    [InlineData("rd_staff_share", RightQuote, nameof(AssistedDrop.NoSingleFigure))] // no percentage
    [InlineData("rd_staff", "Revenue was £24.2 million in 2024", nameof(AssistedDrop.NoSingleFigure))] // money
    [InlineData("revenue", "Revenue was £24.2 million in 2024", nameof(AssistedDrop.NotAsked))] // rules found it
    [InlineData("net_profit", "Revenue was £24.2 million in 2024", nameof(AssistedDrop.NotAsked))]
    public async Task What_does_not_hold_is_dropped_and_counted(string concept, string quote, string why)
    {
        var (outcome, _) = await FindAsync(Reply((concept, quote)));
        Assert.Empty(outcome.Found);
        Assert.Equal([(Enum.Parse<AssistedDrop>(why), 1)], outcome.Dropped.Select(drop => (drop.Key, drop.Value)));
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("{\"facts\": [{\"concept\": \"rd_staff\", \"quote\": \"Our labor")]
    [InlineData("[]")]
    [InlineData("{\"facts\": [{\"concept\": \"rd_staff\", \"quote\": 61}]}")]
    [InlineData("{\"facts\": [{\"concept\": \"rd_staff\", \"quote\": \"Our laboratory counts 61 colleagues\", \"value\": 61}]}")]
    [InlineData("Here it is: {\"facts\": []}")]
    [InlineData("")]
    public async Task A_reply_that_is_not_what_was_asked_for_is_dropped_as_a_whole(string reply)
    {
        var (outcome, _) = await FindAsync(reply);
        Assert.Empty(outcome.Found);
        Assert.Equal([(AssistedDrop.BrokenReply, 1)], outcome.Dropped.Select(drop => (drop.Key, drop.Value)));
    }

    [Fact]
    public async Task A_code_block_around_the_reply_is_no_fault()
    {
        var (outcome, _) = await FindAsync($"```json\n{Reply(("rd_staff", RightQuote))}\n```");
        Assert.Single(outcome.Found);
    }

    [Fact]
    public async Task Quotes_that_contradict_each_other_give_no_fact()
    {
        var (outcome, _) = await FindAsync(Reply(("rd_staff", RightQuote), ("rd_staff", "open to all 212 of us")));
        Assert.Empty(outcome.Found);
        Assert.Equal(2, outcome.Dropped[AssistedDrop.Contradicting]);
    }

    [Fact]
    public async Task A_server_that_fails_is_a_problem_and_no_fact()
    {
        var document = await AddAsync();
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(500) };
        var outcome = await FindAsync(server, document);
        Assert.Empty(outcome.Found);
        Assert.Contains("failed with status 500", outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_is_shown_passages_and_asked_only_for_what_is_missing()
    {
        var document = await AddAsync();
        await using var server = new ScriptedModelServer { Always = ModelReply.Text("{\"facts\": []}") };
        var outcome = await FindAsync(server, document);
        Assert.Equal(["rd_staff_share", "rd_staff", "employees", "invention_patents_granted", "utility_model_patents_granted", "design_patents_granted"], outcome.Asked);
        var asked = Assert.Single(server.Questions).Json.GetProperty("messages")[1].GetProperty("content").ToString();
        Assert.Contains("Brightwater Valves plc", asked, StringComparison.Ordinal);
        Assert.Contains("fiscal year 2024, to 2024-12-31", asked, StringComparison.Ordinal);
        Assert.Contains("rd_staff - R&D staff", asked, StringComparison.Ordinal);
        Assert.Contains(RightQuote, asked, StringComparison.Ordinal);
        Assert.DoesNotContain("revenue -", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_report_is_shown_in_passages_and_bounded()
    {
        var document = (await sample.Library.DocumentsAsync(default)).Single(item => item.Name == Samples.Dutch);
        await using var server = new ScriptedModelServer { Always = ModelReply.Text("{\"facts\": []}") };
        var options = new AssistedOptions { ConceptsAtOnce = 1, MaxText = 1_500, MaxRequests = 2 };
        var outcome = await FindAsync(server, document, options);
        Assert.InRange(outcome.Asked.Count, 1, 2);
        Assert.InRange(server.Questions.Count, 1, 2);
        Assert.All(server.Questions, question => Assert.InRange(question.Json.GetProperty("messages")[1].GetProperty("content").ToString().Length, 100, 2_500));
    }

    [Fact]
    public void A_fact_of_the_model_never_stands_over_one_of_the_rules()
    {
        var report = new DocumentRecord { Id = 1, Sha256 = "a", Name = "2024", Source = "", MediaType = "", Kind = DocumentKind.AnnualReport, FiscalYear = 2024, PageCount = 1, Stamp = "1", CompanyId = 1 };
        var article = report with { Id = 2, Kind = DocumentKind.Article };
        var byModel = Record(report, 61, FactOrigin.Model);
        var merged = Assert.Single(CompanyFacts.Merge([report, article], [byModel, Record(article, 47, FactOrigin.Rules)], []));
        Assert.Equal((47m, 0, false), (merged.Chosen.Fact.Quantity!.Value!.Value, merged.Others.Count, merged.IsConflicting));
        Assert.Equal(61m, Assert.Single(CompanyFacts.Merge([report, article], [byModel], [])).Chosen.Fact.Quantity!.Value);

        static FactRecord Record(DocumentRecord document, decimal value, FactOrigin origin) => new(
            new Fact
            {
                Concept = "rd_staff",
                Quantity = new(LittleGiants.Extraction.Quantities.QuantityUnit.Count, LittleGiants.Extraction.Quantities.Qualifier.Exact, default, "") { Value = value, Low = value, High = value, Digits = default },
                Period = new Period(null, null, 2024),
                Scope = Scope.Consolidated,
                Status = FactStatus.Reported,
                Confidence = 0.9,
                Evidence = [],
                Origin = origin,
            },
            [])
        {
            Id = document.Id,
            DocumentId = document.Id,
            CompanyId = 1,
        };
    }

    private static string Reply(params (string Concept, string Quote)[] facts) => JsonSerializer.Serialize(new { facts = facts.Select(fact => new { concept = fact.Concept, quote = fact.Quote }) });

    private Task<DocumentRecord> AddAsync() => sample.AddAsync(sample.Library, UnusualReport.Name, Encoding.UTF8.GetBytes(UnusualReport.Text));

    private async Task<(AssistedOutcome Outcome, DocumentRecord Document)> FindAsync(string reply)
    {
        var document = await AddAsync();
        await using var server = new ScriptedModelServer(ModelReply.Text(reply));
        var outcome = await FindAsync(server, document);
        Assert.Null(outcome.Problem);
        return (outcome, document);
    }

    private async Task<AssistedOutcome> FindAsync(ScriptedModelServer server, DocumentRecord document, AssistedOptions? options = null)
    {
        using var models = SampleLibrary.Models(server, ("Retries", "0"));
        var finder = new MissingFactFinder(sample.Library, sample.Services.SearchOf(sample.Library), models, models.Chat!, sample.Services.Quantities, options ?? new AssistedOptions { ConceptsAtOnce = 10 });
        return await finder.FindAsync(document, Profile, default);
    }
}
