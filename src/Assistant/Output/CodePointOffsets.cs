using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>Offsets of the JSON output count Unicode code points, as JSON's readers do; the text in memory counts UTF-16 units.</summary>
internal sealed class CodePointOffsets
{
    private readonly int[] _lowSurrogates;

    public CodePointOffsets(string text)
    {
        var found = new List<int>();
        for (var at = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (char.IsLowSurrogate(text[at]))
            {
                found.Add(at);
            }
        }

        _lowSurrogates = [.. found];
    }

    /// <summary>The same place counted in code points.</summary>
    public TextSpan Of(TextSpan span) => _lowSurrogates.Length == 0 ? span : new TextSpan(Of(span.Start), Of(span.End));

    private int Of(int position)
    {
        var index = Array.BinarySearch(_lowSurrogates, position);
        return position - (index < 0 ? ~index : index);
    }
}
