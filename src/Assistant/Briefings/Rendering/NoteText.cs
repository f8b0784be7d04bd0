using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>What a note says, in parts that each format prints in its own way.</summary>
internal sealed class NoteText(Briefing briefing)
{
    private readonly BriefingWording _say = BriefingWording.For(briefing.Language);
    private readonly Wording _words = Wording.For(briefing.Language);

    public BriefingWording Say => _say;

    /// <summary>The document, or what else it is: a computation, a record.</summary>
    public string Source(Note note) => briefing.IsEdited ? "" : CitedText.Clean(note.Entry.Document is { } document ? BriefingDesk.NameOf(document) : _say[note.Parts.Count > 0 ? BriefingPhrase.Computed : BriefingPhrase.Rule]);

    public string Page(Note note) => note.Entry.Citation is { } citation ? _words.Say(Phrase.Page, citation.Page) : "";

    public string Quote(Note note, int length) => note.IsQuote ? _words.Say(Phrase.Quoted, Excerpt.Of(note.Entry.Text, length)) : CitedText.Clean(note.Entry.Text);

    /// <summary>"report.pdf, p. 9".</summary>
    public string Place(Note note) => string.Join(", ", new[] { Source(note), Page(note) }.Where(part => part.Length > 0));

    /// <summary>What stands between place and quote; nothing where there is no place.</summary>
    public string Joint(Note note) => Place(note).Length > 0 ? ": " : "";
}
