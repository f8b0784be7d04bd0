using System.Buffers;

namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>A text as lines, whatever ends them; a form feed ends a line and leaves a blank one.</summary>
internal sealed class TextLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");
    private readonly List<TextLine> _lines = [];
    private readonly string _text;

    public TextLines(string text)
    {
        _text = text;
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            _lines.Add(Measure(start, end));
            if (end < text.Length && text[end] == '\f')
            {
                _lines.Add(new TextLine(end, 0, 0, 0));
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    public int Count => _lines.Count;

    public TextLine this[int index] => _lines[index];

    public ReadOnlySpan<char> Text(int index) => _text.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>Tabs right before the text of a line: empty cells, when it is a table's row.</summary>
    public int LeadingTabs(int index)
    {
        var start = _lines[index].Start;
        var position = start;
        while (position > 0 && _text[position - 1] == '\t')
        {
            position--;
        }

        return start - position;
    }

    /// <summary>Blank, or outside the text.</summary>
    public bool IsBlank(int index) => index < 0 || index >= _lines.Count || _lines[index].IsBlank;

    private TextLine Measure(int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            indent += _text[start] switch { '\t' => 4, '\u3000' => 2, _ => 1 };
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var width = indent;
        foreach (var c in _text.AsSpan(start, end - start))
        {
            width += IsWide(c) ? 2 : 1;
        }

        return start == end ? new TextLine(start, 0, 0, 0) : new TextLine(start, end - start, indent, width);
    }

    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
        or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uff60');
}
