using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Takes the shown text out of paragraphs: runs, fields' results, links, insertions; not deletions, codes and hidden runs.</summary>
/// <remarks>One instance reads one story from its start: a field may begin in one paragraph and end in another.</remarks>
internal sealed class DocxText(DocxNotes notes)
{
    private readonly Stack<bool> _fieldCodes = new();
    private readonly StringBuilder _text = new();
    private int _codes;
    private int _shownRuns;
    private int _boldRuns;

    /// <summary>Text boxes anchored in the last paragraph read; their text is a story of its own.</summary>
    public List<TextBoxContent> TextBoxes { get; } = [];

    /// <summary>Whether all that the last paragraph shows is bold.</summary>
    public bool IsBold => _shownRuns > 0 && _boldRuns == _shownRuns;

    public string Of(Paragraph paragraph)
    {
        _text.Clear();
        TextBoxes.Clear();
        _shownRuns = _boldRuns = 0;
        Children(paragraph);
        return LineJoin.Lines(_text.ToString());
    }

    private void Children(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            Read(child);
        }
    }

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case Run run:
                Read(run);
                break;
            case DeletedRun or MoveFromRun or ParagraphProperties or SdtProperties:
                break;
            case AlternateContent alternatives:
                Children((OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives);
                break;
            case Ruby ruby:
                Children(ruby.GetFirstChild<RubyBase>() ?? (OpenXmlElement)ruby);
                break;
            case DocumentFormat.OpenXml.Math.Text formula:
                Append(formula.Text);
                break;
            case OpenXmlCompositeElement composite:
                Children(composite);
                break;
        }
    }

    private void Read(Run run)
    {
        var properties = run.RunProperties;
        if (IsOn(properties?.Vanish))
        {
            return;
        }

        var isRaised = properties?.VerticalTextAlignment?.Val?.InnerText == "superscript";
        var start = _text.Length;
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar field:
                    Field(field.FieldCharType?.InnerText);
                    break;
                case Text text:
                    Append(isRaised ? RaisedDigits.Of(text.Text) : text.Text);
                    break;
                case TabChar or PositionalTab:
                    Append(" ");
                    break;
                case Break or CarriageReturn:
                    Append("\n");
                    break;
                case NoBreakHyphen:
                    Append("-");
                    break;
                case SymbolChar symbol:
                    Append(SymbolText.Of(symbol.Font?.InnerText, symbol.Char?.InnerText));
                    break;
                case FootnoteReference note:
                    Append(notes.MarkOf(note));
                    break;
                case EndnoteReference note:
                    Append(notes.MarkOf(note));
                    break;
                case RunProperties or DeletedText or FieldCode or DeletedFieldCode:
                    break;
                case AlternateContent alternatives:
                    Pictures(alternatives.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)alternatives);
                    break;
                case Ruby ruby:
                    Read(ruby);
                    break;
                case OpenXmlCompositeElement picture:
                    Pictures(picture);
                    break;
            }
        }

        if (_text.Length > start && !string.IsNullOrWhiteSpace(_text.ToString(start, _text.Length - start)))
        {
            _shownRuns++;
            _boldRuns += IsOn(properties?.Bold) ? 1 : 0;
        }
    }

    private void Pictures(OpenXmlElement picture)
    {
        if (_codes > 0)
        {
            return;
        }

        foreach (var box in picture.Descendants<TextBoxContent>())
        {
            if (IsOutermost(box, picture))
            {
                TextBoxes.Add(box);
            }
        }
    }

    /// <summary>A box inside a box is read with its outer one, and a fallback holds the same text as the choice beside it.</summary>
    private static bool IsOutermost(TextBoxContent box, OpenXmlElement picture)
    {
        for (var outer = box.Parent; outer is not null && outer != picture; outer = outer.Parent)
        {
            if (outer is TextBoxContent || (outer is AlternateContentFallback && outer.Parent?.GetFirstChild<AlternateContentChoice>()?.Descendants<TextBoxContent>().Any() == true))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands between a field's begin and its separator is its code; behind it stands its result.</summary>
    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                _fieldCodes.Push(true);
                _codes++;
                break;
            case "separate" when _fieldCodes.TryPeek(out var isCode) && isCode:
                _fieldCodes.Pop();
                _fieldCodes.Push(false);
                _codes--;
                break;
            case "end" when _fieldCodes.TryPop(out var wasCode):
                _codes -= wasCode ? 1 : 0;
                break;
        }
    }

    private void Append(string text)
    {
        if (_codes == 0)
        {
            _text.Append(text);
        }
    }

    private static bool IsOn(OnOffType? property) => property is not null && property.Val?.InnerText is not ("0" or "false" or "off");
}
