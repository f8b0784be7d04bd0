using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>The notes that the text refers to, in the order of their first reference.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(bool IsEnd, string Id), string> _marks = [];
    private readonly List<(bool IsEnd, string Id, string Mark)> _order = [];
    private int _footnotes;
    private int _endnotes;

    /// <summary>Note identifiers with their raised marks, footnotes and endnotes mixed.</summary>
    public IReadOnlyList<(bool IsEnd, string Id, string Mark)> Order => _order;

    /// <summary>The raised number of the note; empty where the author drew a mark of his own.</summary>
    public string MarkOf(FootnoteEndnoteReferenceType reference)
    {
        if (reference.Id?.InnerText is not { } id)
        {
            return "";
        }

        var isEnd = reference is EndnoteReference;
        if (!_marks.TryGetValue((isEnd, id), out var mark))
        {
            var isOwnMark = reference.CustomMarkFollows is { } custom && custom.InnerText is not ("0" or "false");
            mark = isOwnMark ? "" : RaisedDigits.Of((isEnd ? ++_endnotes : ++_footnotes).ToString(CultureInfo.InvariantCulture));
            _marks.Add((isEnd, id), mark);
            _order.Add((isEnd, id, mark));
        }

        return mark;
    }

    /// <summary>The notes of a part by identifier, without Word's separators.</summary>
    public static Dictionary<string, FootnoteEndnoteType> Of(OpenXmlElement? part)
    {
        var notes = new Dictionary<string, FootnoteEndnoteType>(StringComparer.Ordinal);
        foreach (var note in part?.Elements<FootnoteEndnoteType>() ?? [])
        {
            if (note.Id?.InnerText is { } id && note.Type is null or { InnerText: "normal" })
            {
                notes.TryAdd(note.Id!.InnerText!, note);
            }
        }

        return notes;
    }
}
