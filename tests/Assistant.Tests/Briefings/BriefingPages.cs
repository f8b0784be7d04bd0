using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;

namespace LittleGiants.Assistant.Tests.Briefings;

/// <summary>What every HTML page and every Word document of a briefing must keep to.</summary>
internal static class BriefingPages
{
    private static readonly string[] Loading = ["src", "srcset", "data", "action", "formaction", "poster", "background"];

    /// <summary>Parses strictly: the first thing that is no HTML fails.</summary>
    public static IHtmlDocument Html(Briefing briefing)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(HtmlBriefing.Write(briefing));
        foreach (var element in document.All)
        {
            Assert.DoesNotContain(element.LocalName, (string[])["script", "iframe", "object", "embed", "link", "base", "form", "img"]);
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Loading.Contains(attribute.Name));
        }

        Assert.All(document.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("a[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        return document;
    }

    /// <summary>Opens what was written, validates it and resolves its footnotes and links.</summary>
    public static void Docx(Briefing briefing, Action<MainDocumentPart>? check = null)
    {
        using var stream = new MemoryStream();
        DocxBriefing.Write(briefing, stream);
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var main = package.MainDocumentPart!;
        var notes = main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(note => note.Type is null).ToList();
        var references = main.Document.Descendants<FootnoteReference>().Select(reference => reference.Id!.Value).ToList();
        Assert.Equal(notes.Select(note => note.Id!.Value), references);
        Assert.Equal(briefing.Notes.InText, notes.Count);
        Assert.All(notes, note => Assert.True(note.InnerText.Trim().Length > 0));
        var bookmarks = main.Document.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value).ToList();
        Assert.All(main.Document.Descendants<Hyperlink>().Concat(main.FootnotesPart.Footnotes.Descendants<Hyperlink>()).Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, bookmarks));
        check?.Invoke(main);
    }

    /// <summary>The visible words, as a person who looks for hostile text reads them.</summary>
    public static string Words(IHtmlDocument document) => document.QuerySelector("main")!.TextContent;
}
