using System.Net;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class BriefingsApiTests
{
    [Fact]
    public async Task A_briefing_is_previewed_and_taken_along()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var view = await page.SendAsync(HttpMethod.Post, "/api/briefings", new { companies = new[] { 1 }, language = "en" });
        Assert.Equal("Briefing: Harrowfield Sensors plc", view.GetProperty("title").GetString());
        Assert.StartsWith("# Briefing: Harrowfield", view.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", view.GetProperty("html").GetString(), StringComparison.Ordinal);
        using var file = await page.AnswerAsync(HttpMethod.Post, "/api/briefings/file", new { companies = new[] { 1, 2 }, language = "nl", format = "docx" });
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        using var word = WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Contains("Waterwijk", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("sensors", (await page.SendAsync(HttpMethod.Post, "/api/briefings", new { companies = Array.Empty<int>(), topic = "sensors", language = "en" })).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("md")]
    public async Task An_edited_briefing_says_so_keeps_its_notes_and_runs_nothing(string format)
    {
        await using var page = await WebPage.WithSamplesAsync();
        var markdown = (await page.SendAsync(HttpMethod.Post, "/api/briefings", new { companies = new[] { 1 }, language = "en" })).GetProperty("markdown").GetString()
            + "\n## Mine\n\n<script>alert(1)</script> **Bold words** and [a link](javascript:alert(2)) ![x](https://example.com/x.png)\n\n1. first\n   - inner\n\n> said\n\n```\ncode\n```\n\n| a | b |\n|---|--:|\n| 1 |\n";
        using var file = await page.AnswerAsync(HttpMethod.Post, "/api/briefings/render", new { markdown, language = "en", format });
        Assert.True(file.IsSuccessStatusCode, await file.Content.ReadAsStringAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        string text;
        if (format == "docx")
        {
            using var word = WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            Assert.Contains("61,842", word.MainDocumentPart!.FootnotesPart!.Footnotes.InnerText, StringComparison.Ordinal);
            Assert.Empty(word.MainDocumentPart.ExternalRelationships);
            text = word.MainDocumentPart.Document.InnerText;
        }
        else
        {
            text = await file.Content.ReadAsStringAsync();
        }

        if (format == "html")
        {
            var document = new HtmlParser().ParseDocument(text);
            Assert.Empty(document.QuerySelectorAll("script, img, iframe, [onclick]"));
            Assert.All(document.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.NotEmpty(document.QuerySelectorAll(".footnotes li"));
            text = document.Body!.TextContent;
        }

        Assert.Contains($"Edited by {Environment.UserName}", text, StringComparison.Ordinal);
        Assert.Contains("Bold words", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_briefed_is_told()
    {
        await using var page = await WebPage.WithSamplesAsync();
        Task<string> Refused(HttpStatusCode status, string path, object body) => page.RefusedAsync(status, HttpMethod.Post, "/api/briefings" + path, body);
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "", new { companies = Array.Empty<int>(), language = "en" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "", new { companies = new[] { 1 }, language = "xx" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "", new { companies = new[] { 1, 2, 3, 4, 5, 6 }, language = "en" }));
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, "", new { companies = new[] { 99 }, language = "en" }));
        Assert.Equal("profileNotFound", await Refused(HttpStatusCode.NotFound, "", new { companies = new[] { 1 }, language = "en", profile = "none" }));
        Assert.Equal("formatUnknown", await Refused(HttpStatusCode.BadRequest, "/file", new { companies = new[] { 1 }, language = "en", format = "exe" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "/render", new { markdown = "", language = "en", format = "md" }));
        Assert.Equal("markdownUnreadable", await Refused(HttpStatusCode.BadRequest, "/render", new { markdown = string.Concat(Enumerable.Repeat("> ", 5000)) + "x", language = "en", format = "html" }));
    }
}
