using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A briefing whose Markdown an analyst edited, as a file. It says so, since what was changed is checked by nobody.</summary>
internal sealed class EditedBriefing
{
    /// <summary>Characters; a comparison of five companies has some 60,000.</summary>
    public const int MaxLength = 1_000_000;

    private const int MaxHeading = 3;

    private readonly string _language;
    private readonly string _markdown;
    private readonly MarkdownDocument _document;
    private readonly Dictionary<Footnote, LedgerEntry> _notes = [];

    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    public EditedBriefing(string markdown, string language, string author, DateOnly day)
    {
        _language = language;
        _markdown = Marked(markdown.ReplaceLineEndings("\n"), BriefingWording.For(language).Say(BriefingPhrase.Edited, author, Output.JsonForms.Iso(day)));
        _document = HtmlBriefing.Parse(_markdown);
        Title = _document.OfType<Markdig.Syntax.HeadingBlock>().Select(heading => Text(heading.Inline).Plain.Trim()).FirstOrDefault(text => text.Length > 0) ?? "Briefing";
    }

    /// <summary>The first heading.</summary>
    public string Title { get; }

    /// <param name="format">One of <see cref="BriefingFile"/>.</param>
    public void Write(string format, Stream output)
    {
        switch (format)
        {
            case BriefingFile.Word:
                DocxBriefing.Write(AsBriefing(), output);
                break;
            case BriefingFile.Html:
                output.Write(Encoding.UTF8.GetBytes(HtmlBriefing.WriteEdited(Title, _language, _document, AsBriefing().IsWide)));
                break;
            default:
                output.Write(Encoding.UTF8.GetBytes(_markdown));
                break;
        }
    }

    /// <summary>Below the title, where it is read.</summary>
    private static string Marked(string markdown, string mark)
    {
        var text = markdown.TrimStart('\n');
        var end = text.StartsWith('#') && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line ? line + 1 : 0;
        return $"{text[..end]}\n{MarkdownText.Escape(CitedText.Clean(mark), atStart: true)}\n\n{text[end..].TrimStart('\n')}";
    }

    private Briefing AsBriefing()
    {
        // 1. Notes: the text of each, in which other notes are named by their numbers.
        foreach (var note in _document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()))
        {
            _notes[note] = new LedgerEntry(string.Create(CultureInfo.InvariantCulture, $"N{note.Order}")) { Text = Words(note) };
        }

        // 2. Blocks, and the notes once more in full: what only notes refer to has no other place.
        var blocks = _document.SelectMany(Blocks).ToList();
        if (_notes.Count > 0)
        {
            blocks.Add(new ListBlock([.. _notes.OrderBy(note => note.Key.Order).Select(note => CitedText.Of(string.Create(CultureInfo.InvariantCulture, $"{note.Key.Order}. {note.Value.Text}")))]));
        }

        return new Briefing(Title, _language, blocks, new NoteList(blocks)) { IsEdited = true };
    }

    private IEnumerable<BriefingBlock> Blocks(Block block) => block switch
    {
        Markdig.Syntax.HeadingBlock heading => [new HeadingBlock(Math.Min(heading.Level, MaxHeading), Text(heading.Inline), IsOwn: true)],
        Markdig.Syntax.ParagraphBlock paragraph => [new ParagraphBlock(Text(paragraph.Inline), IsOwn: true)],
        Markdig.Syntax.ListBlock list => [new ListBlock([.. Items(list, "")])],
        Table table when table.Count > 0 => [Table(table)],
        CodeBlock code => [new ParagraphBlock(CitedText.Of(code.Lines.ToString()), IsOwn: true)],
        QuoteBlock quote => quote.SelectMany(Blocks),
        _ => [],
    };

    private IEnumerable<CitedText> Items(Markdig.Syntax.ListBlock list, string indent)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var part in item)
            {
                if (part is Markdig.Syntax.ListBlock inner)
                {
                    foreach (var text in Items(inner, indent + "– "))
                    {
                        yield return text;
                    }
                }
                else
                {
                    foreach (var text in Blocks(part).SelectMany(block => block.Texts))
                    {
                        yield return CitedText.Of(indent).Then(text);
                    }
                }
            }
        }
    }

    private TableBlock Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(Cell).ToList()).ToList();
        var width = rows.Max(row => row.Count);
        var columns = Enumerable.Range(0, width).Select(index => new TableColumn(
            index < rows[0].Count ? rows[0][index] : CitedText.Empty,
            index < table.ColumnDefinitions.Count && table.ColumnDefinitions[index].Alignment == TableColumnAlign.Right,
            index < table.ColumnDefinitions.Count && table.ColumnDefinitions[index].Width is > 0 and var share ? Math.Max(1, (int)share) : 10)).ToList();
        return new TableBlock(columns, [.. rows.Skip(1).Select(row => (IReadOnlyList<CitedText>)[.. row, .. Enumerable.Repeat(CitedText.Empty, width - row.Count)])]);
    }

    private CitedText Cell(TableCell cell) => CitedText.Join(" ", cell.SelectMany(Blocks).SelectMany(block => block.Texts));

    private CitedText Text(ContainerInline? inline, bool isStrong = false)
    {
        var text = CitedText.Empty;
        foreach (var part in inline ?? [])
        {
            text = part switch
            {
                LiteralInline literal => With(text, literal.Content.ToString(), isStrong),
                CodeInline code => With(text, code.Content, isStrong),
                HtmlEntityInline entity => With(text, entity.Transcoded.ToString(), isStrong),
                AutolinkInline link => With(text, link.Url, isStrong),
                LineBreakInline => With(text, " ", isStrong),
                FootnoteLink { IsBackLink: false } link => _notes.TryGetValue(link.Footnote, out var entry) ? text.Then("", entry) : text,
                EmphasisInline emphasis => text.Then(Text(emphasis, isStrong || emphasis.DelimiterCount > 1)),
                ContainerInline container => text.Then(Text(container, isStrong)),
                _ => text,
            };
        }

        return text;
    }

    private static CitedText With(CitedText text, string words, bool isStrong) => text.Then(isStrong ? CitedText.Strong(words) : CitedText.Of(words));

    /// <summary>A note as plain words.</summary>
    private static string Words(ContainerBlock note) => CitedText.Clean(string.Join(' ', note.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        FootnoteLink { IsBackLink: false } link => link.Footnote.Order.ToString(CultureInfo.InvariantCulture),
        _ => null,
    }).Where(part => part is not null))).Trim();
}
