using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;
using LittleGiants.Assistant.Prompts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Tests.Briefings;

public sealed class BriefingWriterTests(BriefingLibrary library) : IClassFixture<BriefingLibrary>
{
    public static TheoryData<string, string> CompaniesInLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Language.All)
        {
            foreach (var company in new[] { BriefingLibrary.English, BriefingLibrary.Dutch, BriefingLibrary.Chinese, BriefingLibrary.ChineseNews, BriefingLibrary.GermanNews })
            {
                data.Add(language.Tag, company);
            }
        }

        return data;
    }

    [Theory]
    [InlineData("en", BriefingLibrary.English)]
    [InlineData("nl", BriefingLibrary.Dutch)]
    [InlineData("zh", BriefingLibrary.Chinese)]
    [InlineData("zh", BriefingLibrary.ChineseNews)]
    public async Task A_briefing_reads_as_it_was_reviewed(string language, string company)
    {
        var briefing = await library.WriteAsync(language, company);
        Assert.Empty(briefing.Problems);
        Snapshot.Matches($"brief-{language}-{(company == BriefingLibrary.ChineseNews ? "news" : "report")}.md", MarkdownBriefing.Write(briefing));
    }

    [Theory]
    [MemberData(nameof(CompaniesInLanguages))]
    public async Task Every_number_traces_to_what_is_cited_and_no_section_is_empty(string language, string company)
    {
        var briefing = await library.WriteAsync(language, company);
        Assert.Empty(briefing.Problems);
        for (var i = 0; i < briefing.Blocks.Count; i++)
        {
            if (briefing.Blocks[i] is HeadingBlock heading)
            {
                Assert.True(i + 1 < briefing.Blocks.Count && (briefing.Blocks[i + 1] is not HeadingBlock next || next.Level > heading.Level), $"'{heading.Text.Plain}' is empty.");
            }
        }

        Assert.All(briefing.Blocks.OfType<ListBlock>(), list => Assert.NotEmpty(list.Items));
        Assert.All(briefing.Blocks.OfType<TableBlock>(), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
        Assert.All(briefing.Notes.All, note => Assert.True(note.IsQuote || note.Entry.Text.Length > 0));
    }

    [Fact]
    public async Task Several_companies_stand_side_by_side_in_one_currency()
    {
        var briefing = await library.WriteAsync("en", BriefingLibrary.English, BriefingLibrary.Dutch, BriefingLibrary.Chinese);
        Assert.Empty(briefing.Problems);
        var markdown = MarkdownBriefing.Write(briefing);
        var card = briefing.Blocks.OfType<TableBlock>().First();
        Assert.Equal(5, card.Columns.Count);
        Assert.Contains("In Revenue, EUR", markdown, StringComparison.Ordinal);
        Assert.Contains("1 EUR = 0.8466 GBP", markdown, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(briefing.Blocks.OfType<ChartBlock>()).Points.Count);
    }

    [Fact]
    public async Task A_topic_finds_companies_with_their_evidence()
    {
        var briefing = await library.WriteWithAsync("en", "membranen", null, null);
        Assert.Empty(briefing.Problems);
        var markdown = MarkdownBriefing.Write(briefing);
        Assert.Contains("### Waterwijk", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("### Harrowfield", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_of_which_nothing_is_known_says_so()
    {
        var briefing = await library.WriteWithAsync("en", "xylophones", null, null);
        Assert.Contains("No company in the library speaks of “xylophones”.", MarkdownBriefing.Write(briefing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_of_the_users_own_chooses_sections_and_adds_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("brief-company.yaml", """
            name: brief_company
            description: d
            template_format: handlebars
            template: |
              {{news}}

              ## For the committee of 2026

              Read the verdict first; 3 votes are needed.

              {{verdict}}
            input_variables:
              - { name: news, description: d, is_required: false, default: "" }
              - { name: verdict, description: d, is_required: false, default: "" }
            execution_settings: { default: { version: 1 } }
            """);
        var briefing = await library.WriteWithAsync("en", null, null, PromptLibrary.Load(folder.Path), BriefingLibrary.English);
        Assert.Equal(["What the news says", "For the committee of 2026", "Verdict"], briefing.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text.Plain));
        Assert.Empty(briefing.Problems);
    }
}
