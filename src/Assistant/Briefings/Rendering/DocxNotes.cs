using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>The footnotes of a Word document, and the rows of the appendix that say the same in full.</summary>
/// <remarks>Word counts footnotes itself, in the order of the text, which is the order of our numbers. What is cited again leads to its row of the appendix.</remarks>
internal sealed class DocxNotes
{
    /// <summary>Ids of Word's own two separators stand before ours.</summary>
    private const int FirstId = 1;

    private readonly Briefing _briefing;
    private readonly NoteText _words;
    private readonly MainDocumentPart _main;
    private readonly FootnotesPart _part;
    private readonly Footnotes _footnotes;
    private readonly HashSet<int> _referred = [];

    public DocxNotes(Briefing briefing, MainDocumentPart main)
    {
        (_briefing, _words, _main) = (briefing, new NoteText(briefing), main);
        _part = main.AddNewPart<FootnotesPart>();
        _footnotes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
    }

    /// <summary>The mark in the text: a footnote the first time, then a link.</summary>
    public OpenXmlElement Reference(int number)
    {
        if (!_referred.Add(number))
        {
            return Link(number);
        }

        var note = _briefing.Notes.All[number - 1];
        _footnotes.Append(new Footnote(new Paragraph(
        [
            new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
            new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
            DocxStyles.Words(" "),
            .. Place(note, _part),
            DocxStyles.Words(_words.Joint(note) + _words.Quote(note, Excerpt.InNote)),
            .. Parts(note),
        ]))
        {
            Id = FirstId + _referred.Count - 1,
        });
        return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = FirstId + _referred.Count - 1 });
    }

    public IEnumerable<IEnumerable<OpenXmlElement>> AppendixRow(Note note)
    {
        var id = note.Number.ToString(CultureInfo.InvariantCulture);
        yield return [new BookmarkStart { Id = id, Name = Bookmark(note.Number) }, DocxStyles.Words(id), new BookmarkEnd { Id = id }];
        yield return Place(note, _main, withPage: false);
        yield return [DocxStyles.Words(note.Entry.Citation?.Page.ToString(CultureInfo.InvariantCulture) ?? "–")];
        yield return [DocxStyles.Words(_words.Quote(note, Excerpt.InAppendix)), .. Parts(note)];
    }

    public void Save() => _part.Footnotes = _footnotes;

    private static Hyperlink Link(int number) => new(new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new Text(number.ToString(CultureInfo.InvariantCulture)))) { Anchor = Bookmark(number), History = true };

    private static string Bookmark(int number) => string.Create(CultureInfo.InvariantCulture, $"note{number}");

    private IEnumerable<OpenXmlElement> Place(Note note, OpenXmlPart part, bool withPage = true)
    {
        var run = DocxStyles.Words(withPage ? _words.Place(note) : _words.Source(note), isItalic: true);
        if (note.Entry.Document is { } document && SourceLink.Of(document.Source, note.Entry.Citation?.Page) is { } address)
        {
            run.RunProperties!.PrependChild(new RunStyle { Val = "Hyperlink" });
            var id = part is FootnotesPart footnotes ? footnotes.AddHyperlinkRelationship(address, isExternal: true).Id : _main.AddHyperlinkRelationship(address, isExternal: true).Id;
            return [new Hyperlink(run) { Id = id, History = true }];
        }

        return [run];
    }

    /// <summary>" (from 31, 32)".</summary>
    private IEnumerable<OpenXmlElement> Parts(Note note)
    {
        if (note.Parts.Count == 0)
        {
            yield break;
        }

        var (before, after) = _words.Say[BriefingPhrase.RestsOn].Split("{0}") is [var head, var tail] ? (head, tail) : ("", "");
        yield return DocxStyles.Words($" ({before}");
        for (var i = 0; i < note.Parts.Count; i++)
        {
            if (i > 0)
            {
                yield return DocxStyles.Words(", ");
            }

            yield return new Hyperlink(DocxStyles.Words(note.Parts[i].ToString(CultureInfo.InvariantCulture))) { Anchor = Bookmark(note.Parts[i]), History = true };
        }

        yield return DocxStyles.Words($"{after})");
    }
}
