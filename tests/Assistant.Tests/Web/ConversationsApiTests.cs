using System.Net;
using System.Text.Json;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class ConversationsApiTests
{
    [Fact]
    public async Task A_conversation_is_begun_listed_renamed_exported_and_deleted()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("What was the revenue of Harrowfield in 2024?");
        var listed = Assert.Single((await page.GetAsync("/api/conversations")).EnumerateArray());
        Assert.Equal(("What was the revenue of Harrowfield in 2024?", 1), (listed.GetProperty("title").GetString(), listed.GetProperty("turnCount").GetInt32()));

        Assert.Equal("Half-year talk", (await page.SendAsync(HttpMethod.Patch, talk.Path, new { title = "  Half-year\ntalk " })).GetProperty("title").GetString());
        await talk.AskAsync("And in 2023?");
        Assert.Equal("Half-year talk", (await talk.DetailAsync()).GetProperty("title").GetString());

        using (var markdown = await page.AnswerAsync(HttpMethod.Get, talk.Path + "/export?format=md"))
        {
            Assert.Equal("attachment", markdown.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("conversation-half-year-talk.md", markdown.Content.Headers.ContentDisposition.FileNameStar ?? markdown.Content.Headers.ContentDisposition.FileName);
            var text = await markdown.Content.ReadAsStringAsync();
            Assert.Contains("61,842,000", text, StringComparison.Ordinal);
            Assert.Contains("[[1]](#source-1-1)", text, StringComparison.Ordinal);
            Assert.Contains("[[1]](#source-2-1)", text, StringComparison.Ordinal);
            Assert.Contains("\n1. <a id=\"source-2-1\"></a>harrowfield-annual-report-2024.pdf, p. ", text, StringComparison.Ordinal);
            Assert.Contains("harrowfield-annual-report-2024.pdf, p. 4", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\\[1", text, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await page.GetAsync(talk.Path + "/export?format=json")).GetProperty("turns").GetArrayLength());
        await page.SendAsync(HttpMethod.Delete, talk.Path);
        Assert.Empty((await page.GetAsync("/api/conversations")).EnumerateArray());
        Assert.Equal("conversationNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, talk.Path));
    }

    [Fact]
    public async Task An_answer_says_what_each_sentence_stands_on_and_where_its_number_is_printed()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        var answer = (await talk.AskAsync("How many employees does Waterwijk have?")).GetProperty("answer");
        var sentences = answer.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(answer.GetProperty("text").GetString(), string.Concat(sentences.Select(sentence => sentence.GetProperty("text").GetString())));
        Assert.Equal(("supported", "[1]"), (sentences[0].GetProperty("support").GetString(), sentences[0].GetProperty("citations").GetRawText()));
        Assert.Equal(("142", "count", "en"), (answer.GetProperty("value").GetString(), answer.GetProperty("unit").GetString(), answer.GetProperty("language").GetString()));
        Assert.Equal("Waterwijk Membraantechniek B.V.", answer.GetProperty("filters").GetProperty("companies")[0].GetProperty("name").GetString());

        var citation = answer.GetProperty("citations")[0];
        Assert.Equal(("quote", "employees", 2024), (citation.GetProperty("kind").GetString(), citation.GetProperty("concept").GetString(), citation.GetProperty("fiscalYear").GetInt32()));
        Assert.Equal("142", await FocusedAsync(page, citation));
        Assert.Equal((await talk.DetailAsync()).GetProperty("turns")[0].GetRawText(), (await Talk_LastTurnAsync(talk)).GetRawText());

        static async Task<JsonElement> Talk_LastTurnAsync(Talk talk)
        {
            using var replay = await talk.ListenAsync(0);
            return Assert.Single(await replay.AllAsync()).Data;
        }
    }

    [Fact]
    public async Task Of_a_row_with_several_years_the_number_that_is_said_is_the_one_lit_up()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        Assert.Equal("57,310", await FocusedAsync(page, (await talk.AskAsync("What was the revenue of Harrowfield in 2023?")).GetProperty("answer").GetProperty("citations")[0]));
        var share = (await talk.AskAsync("What is the share of R&D staff of Harrowfield?")).GetProperty("answer");
        var derivation = share.GetProperty("citations").EnumerateArray().First(citation => citation.GetProperty("kind").GetString() == "derivation");
        var parts = derivation.GetProperty("parts").EnumerateArray().ToList();
        var lit = new List<string?>();
        foreach (var part in parts)
        {
            lit.Add(await FocusedAsync(page, part));
        }

        Assert.Contains("47", lit);
        Assert.Contains("512", lit);
        Assert.Equal(["rd_staff", "employees"], parts.Select(part => part.GetProperty("concept").GetString()).Distinct());
    }

    [Fact]
    public async Task A_question_in_English_is_answered_from_the_Chinese_report()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var companies = (await page.GetAsync("/api/companies")).EnumerateArray().ToList();
        var chinese = companies.Single(company => company.GetProperty("name").GetString()!.Contains("岚屿", StringComparison.Ordinal));
        var talk = await Talk.BeginAsync(page);
        var answer = (await talk.AskAsync(new { question = "What is the share of R&D staff?", companyId = chinese.GetProperty("id").GetInt64(), year = 2024 })).GetProperty("answer");
        Assert.Equal("20.15", answer.GetProperty("value").GetString());
        Assert.Equal("20.15", (await FocusedAsync(page, answer.GetProperty("citations")[0]))!.TrimEnd('%'));
    }

    [Fact]
    public async Task What_the_words_of_a_question_restrict_can_be_taken_away()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        const string Question = "What was the revenue of Harrowfield in 2023?";
        var kept = (await talk.AskAsync(Question)).GetProperty("answer").GetProperty("filters");
        Assert.Equal((2023, 1), (kept.GetProperty("year").GetInt32(), kept.GetProperty("companies").GetArrayLength()));
        var any = (await talk.AskAsync(new { question = Question, withoutDerived = new[] { "year" } })).GetProperty("answer");
        Assert.Equal(JsonValueKind.Null, any.GetProperty("filters").GetProperty("year").ValueKind);
        Assert.Equal("61842000", any.GetProperty("value").GetString());
        var nobody = (await talk.AskAsync(new { question = Question, withoutDerived = new[] { "company" } })).GetProperty("answer");
        Assert.Equal(0, nobody.GetProperty("filters").GetProperty("companies").GetArrayLength());
        Assert.DoesNotContain("57,310,000", nobody.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_takes_the_place_of_another_and_of_all_after_it()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("What was the revenue of Harrowfield in 2024?");
        await talk.AskAsync("How many employees does Waterwijk have?");
        await talk.AskAsync("And in 2023?");

        // The follow-up is about Harrowfield again, since the turns on Waterwijk are gone.
        var again = await talk.AskAsync(new { question = "And in 2023?", replaces = 1 });
        Assert.Contains("57,310,000", again.GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);
        var turns = (await talk.DetailAsync()).GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal([(0, "What was the revenue of Harrowfield in 2024?"), (1, "And in 2023?")], turns.Select(turn => (turn.GetProperty("number").GetInt32(), turn.GetProperty("question").GetString())));
        Assert.Equal("turnNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, talk.Path + "/turns", new { question = "And?", replaces = 7 }));
        await talk.AskAsync("And in 2024?");
    }

    [Fact]
    public async Task Questions_that_cannot_be_asked_are_told_why()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        Task<string> Refused(HttpStatusCode status, object request) => page.RefusedAsync(status, HttpMethod.Post, talk.Path + "/turns", request);
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { question = "  " }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { question = new string('x', 5000) }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { text = "no question" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { question = "Revenue?", withoutDerived = new[] { "colour" } }));
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, new { question = "Revenue?", companyId = 999 }));
        Assert.Equal("documentNotFound", await Refused(HttpStatusCode.NotFound, new { question = "Revenue?", documentId = 999 }));
        Assert.Equal("profileNotFound", await Refused(HttpStatusCode.NotFound, new { question = "Revenue?", profile = "../../etc/passwd" }));
        Assert.Equal("conversationNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "/api/conversations/nothing/turns", new { question = "Revenue?" }));
        Assert.Equal("turnNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, talk.Path + "/turns/3/events"));
        Assert.Equal("turnNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, talk.Path + "/turns/3/stop"));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Patch, talk.Path, new { title = "" }));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, talk.Path + "/export?format=exe"));
        Assert.Equal(0, (await talk.DetailAsync()).GetProperty("turns").GetArrayLength());
    }

    [Fact]
    public async Task What_is_thought_of_an_answer_is_kept_and_taken_back()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("What was the revenue of Harrowfield in 2024?");
        var feedback = talk.Path + "/turns/0/feedback";
        await page.SendAsync(HttpMethod.Post, feedback, new { thumb = "down", note = "should be restated" });
        var rated = (await talk.DetailAsync()).GetProperty("turns")[0];
        Assert.Equal(("down", "should be restated"), (rated.GetProperty("feedback").GetString(), rated.GetProperty("feedbackNote").GetString()));
        Assert.Equal(rated.ToString(), (await page.SendAsync(HttpMethod.Post, talk.Path + "/turns/0/stop")).ToString());
        var id = talk.Path[(talk.Path.LastIndexOf('/') + 1)..];
        var kept = Assert.Single(await page.Services.GetRequiredService<ILibrary>().FeedbackAsync(id, default));
        Assert.Equal(("should be restated", Environment.UserName), (kept.Note, kept.Author));
        await page.SendAsync(HttpMethod.Post, feedback, new { thumb = (string?)null });
        Assert.Equal(JsonValueKind.Null, (await talk.DetailAsync()).GetProperty("turns")[0].GetProperty("feedback").ValueKind);
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, feedback, new { thumb = "sideways" }));
        Assert.Equal("turnNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, talk.Path + "/turns/9/feedback", new { thumb = "up" }));
    }

    [Fact]
    public async Task What_is_hostile_in_names_and_texts_and_questions_stays_data()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        const string Question = "What did the quarry owner say about granite? <script>alert('q')</script>";
        var turn = await talk.AskAsync(Question);
        Assert.Equal(Question, turn.GetProperty("question").GetString());
        Assert.Contains(turn.GetProperty("answer").GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("document").GetString() == WebPage.HostileName);
        using var detail = await page.AnswerAsync(HttpMethod.Get, talk.Path);
        Assert.Equal("application/json", detail.Content.Headers.ContentType?.MediaType);
        using var export = await page.AnswerAsync(HttpMethod.Get, talk.Path + "/export");
        var markdown = await export.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", markdown.Replace("\\<script", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markdown.Replace("\\<img", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("[click](", markdown, StringComparison.Ordinal);
        Assert.Contains("[[1]](#source-1-1)", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_an_older_program_kept_still_open()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var library = page.Services.GetRequiredService<ILibrary>();
        var now = DateTimeOffset.UtcNow;
        const string Old = """{"text":"Revenue: 5[1].","language":"en","citations":[{"text":"Revenue 5","documentId":1,"document":"a.pdf","page":2,"start":10,"end":19,"parts":[]}],"doubts":["Revenue: 5[1]. — The cited places do not show 5."],"steps":[{"tool":"get_value","arguments":"x","outcome":"5"}]}""";
        await library.SaveAsync(new Conversation("old", "Old", "{}", now, now), new ConversationTurn(0, "Revenue?", Old, now, []), default);
        var turn = (await page.GetAsync("/api/conversations/old")).GetProperty("turns")[0];
        Assert.Equal("done", turn.GetProperty("state").GetString());
        var sentence = Assert.Single(turn.GetProperty("answer").GetProperty("sentences").EnumerateArray());
        Assert.Equal(("unsupported", "Revenue: 5[1]."), (sentence.GetProperty("support").GetString(), sentence.GetProperty("text").GetString()));
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("answer").GetProperty("citations")[0].GetProperty("focus").ValueKind);
        Assert.Empty(KeptAnswer.FromJson(Old)!.Suggestions);
    }

    [Fact]
    public async Task The_consoles_conversations_are_those_of_the_machines_user()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var library = page.Services.GetRequiredService<ILibrary>();
        var session = ChatSession.Begin(library, TimeProvider.System);
        await session.KeepStopAsync("From the console");
        Assert.Equal(session.Id, (await page.GetAsync("/api/conversations"))[0].GetProperty("id").GetString());
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("What was the revenue of Harrowfield in 2024?");
        Assert.Single((await ChatSession.ResumeAsync(library, TimeProvider.System, id: null, default))!.Turns);
    }

    /// <summary>The text of the page at the place that the citation lights up.</summary>
    private static async Task<string?> FocusedAsync(WebPage page, JsonElement citation)
    {
        var library = page.Services.GetRequiredService<ILibrary>();
        var record = (await library.PageAsync(citation.GetProperty("documentId").GetInt64(), citation.GetProperty("page").GetInt32(), default))!;
        var focus = citation.GetProperty("focus");
        return focus.ValueKind == JsonValueKind.Null ? null : record.Text[(focus.GetProperty("start").GetInt32() - record.Start)..(focus.GetProperty("end").GetInt32() - record.Start)];
    }
}
