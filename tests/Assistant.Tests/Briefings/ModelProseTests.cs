using System.Globalization;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Tests.Models;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Briefings;

/// <summary>What a briefing makes of what a model says: Models.</summary>
public sealed class ModelProseTests(BriefingLibrary library) : IClassFixture<BriefingLibrary>
{
    private const string Nothing = "Nothing to say.";

    [Fact]
    public async Task A_paragraph_opens_its_section_and_its_citations_lead_to_the_appendix()
    {
        var (briefing, asked) = await WriteAsync("en", [Nothing, "- Revenue came to GBP 61,842,000 in 2024 [2024: 61,842,000].", Nothing, Nothing], BriefingLibrary.English);

        var lead = Lead(briefing, "Key figures")!;
        Assert.Equal("Revenue came to GBP 61,842,000 in 2024.", lead.Plain);
        var note = briefing.Notes.All.Single(note => note.Number == briefing.Notes.NumberOf(lead.Evidence.Single()));
        Assert.Equal(("Revenue\t3\t61,842", true), (note.Entry.Text, note.IsQuote));
        var (markdown, plain) = (MarkdownBriefing.Write(briefing), MarkdownBriefing.Write(await library.WriteAsync("en", BriefingLibrary.English)));
        Assert.Contains("checked against the places it cites: Key figures.", markdown, StringComparison.Ordinal);
        Assert.Contains(Tables(plain), Tables(markdown), StringComparison.Ordinal);
        Assert.Empty(briefing.Problems);

        // Each is told what its own section holds, and no more; a section that holds nothing is not asked for.
        Assert.Equal(["Verdict", "Key figures", "Products and strategic sector", "What is missing"], asked.Select(text => Regex.Match(text, "Section: (.+)").Groups[1].Value));
        Assert.DoesNotContain("61,842,000", asked[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invented_number_a_place_of_another_section_and_a_sentence_without_a_source_are_left_out()
    {
        var (briefing, _) = await WriteAsync(
            "en",
            [
                "Its revenue was 99.9 million EUR [GBP 61,842,000].",
                "It is the best of all. Revenue was GBP 71,842,000 [2024: 61,842,000]. There were 512 employees [2024: 512].",
                "The company exists [E1].",
                "All is well [E9999].",
            ],
            BriefingLibrary.English);

        Assert.Empty(briefing.Problems);
        Assert.Equal("There were 512 employees.", Lead(briefing, "Key figures")!.Plain);
        Assert.Null(Lead(briefing, "Products and strategic sector", "No strategic sector"));
        Assert.Null(Lead(briefing, "What is missing"));
        var built = await library.WriteAsync("en", BriefingLibrary.English);
        Assert.Equal(Lead(built, "Verdict")!.Plain, Lead(briefing, "Verdict")!.Plain);
        Assert.Contains("Sentences of the model were left out, because their citations did not show what they said: Verdict, Key figures, Products and strategic sector, What is missing.", MarkdownBriefing.Write(briefing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_fails_or_says_nothing_leaves_the_built_briefing_says_so_once_and_is_asked_no_more(bool isSilent)
    {
        await using var server = new ScriptedModelServer { Always = isSilent ? ModelReply.Stall() : ModelReply.Status(400) };
        using var models = Of(server, isSilent ? 0.5 : 60);

        var briefing = await library.WriteWithAsync("en", null, models, null, BriefingLibrary.English);

        var (markdown, plain) = (MarkdownBriefing.Write(briefing), MarkdownBriefing.Write(await library.WriteAsync("en", BriefingLibrary.English)));
        const string Failed = "- The language model did not answer; what it had not written by then is the program's own.\n";
        Assert.Contains(Failed, markdown, StringComparison.Ordinal);
        Assert.Equal(plain, markdown.Replace(Failed, "", StringComparison.Ordinal));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task What_a_model_writes_is_text_in_every_format()
    {
        const string Hostile = "<script>alert('x')</script><img src=x onerror=alert('y')> [z](javascript:alert('z')) **There** were 512 employees";
        var (briefing, _) = await WriteAsync("en", [Nothing, $"<think>It has 512 employees [2024: 512].</think>{Hostile} [2024: 512].", Nothing, Nothing], BriefingLibrary.English);

        Assert.Empty(briefing.Problems);
        Assert.Contains(Hostile, BriefingPages.Words(BriefingPages.Html(briefing)), StringComparison.Ordinal);
        BriefingPages.Docx(briefing, main => Assert.Contains(Hostile, main.Document.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_companies_each_sentence_names_the_one_whose_place_it_cites_in_the_language_of_the_briefing()
    {
        string[] companies = [BriefingLibrary.English, BriefingLibrary.Dutch];
        var (briefing, asked) = await WriteAsync("nl", [Nothing, Nothing, "Waterwijk heeft 512 werknemers [(2024): 512]. Harrowfield heeft 512 werknemers [(2024): 512].", Nothing, Nothing, Nothing], companies);

        Assert.Empty(briefing.Problems);
        Assert.Equal("Harrowfield heeft 512 werknemers.", Lead(briefing, "Kerncijfers")!.Plain);
        Assert.All(asked, text => Assert.Contains("Write in Dutch", text, StringComparison.Ordinal));
        Assert.InRange(asked.Count, 4, 6);
    }

    [Fact]
    public async Task A_topics_matches_and_figures_are_opened_too()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Text(Nothing) };
        using var models = Of(server);

        var briefing = await library.WriteWithAsync("en", "membranen", models, null);

        Assert.Empty(briefing.Problems);
        Assert.Contains("What each company found has to do with the topic.", server.Questions[0].Dialogue, StringComparison.Ordinal);
        Assert.Contains("How the key figures moved", server.Questions[1].Dialogue, StringComparison.Ordinal);
    }

    /// <summary>The first paragraph of a section; null when the program's own opens it.</summary>
    private static CitedText? Lead(Briefing briefing, string heading, string? own = null)
    {
        var at = briefing.Blocks.ToList().FindIndex(block => block is HeadingBlock { Text: var text } && text.Plain == heading);
        return briefing.Blocks[at + 1] is ParagraphBlock paragraph && (own is null || !paragraph.Text.Plain.StartsWith(own, StringComparison.Ordinal)) ? paragraph.Text : null;
    }

    /// <summary>The rows of tables without their citations, whose numbers a paragraph in front changes.</summary>
    private static string Tables(string markdown) => Regex.Replace(string.Join('\n', markdown.Split('\n').Where(line => line.StartsWith('|'))), @"\[\^[0-9]+\]", "");

    /// <summary>What is said with each figure in brackets as the id behind the same figure in the facts that were given.</summary>
    private static string Cited(string said, ModelRequest request) =>
        Regex.Replace(said, @"\[([^\]]*[0-9]{3})\]", figure => Regex.Match(request.Dialogue, Regex.Escape(figure.Groups[1].Value) + @" (\[E[0-9]+\])") is { Success: true } shown ? shown.Groups[1].Value : figure.Value);

    private async Task<(Briefing Briefing, IReadOnlyList<string> Asked)> WriteAsync(string language, string[] replies, params string[] companies)
    {
        await using var server = new ScriptedModelServer(replies.Select(reply => ModelReply.To(request => Cited(reply, request))));
        using var models = Of(server);
        var briefing = await library.WriteWithAsync(language, null, models, null, companies);
        return (briefing, [.. server.Questions.Select(question => question.Dialogue)]);
    }

    private static ModelServices Of(ScriptedModelServer server, double totalSeconds = 60)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Model:Endpoint"] = server.Endpoint.ToString(), ["Model:Name"] = ModelReply.Model, ["Model:TotalSeconds"] = totalSeconds.ToString(CultureInfo.InvariantCulture) }).Build();
        return new ModelServices(() => settings);
    }
}
