using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>Reads forms with marks: a heading with "□applicable √not applicable", a row "√national □provincial".</summary>
internal sealed class TitleForm(SourceDocument document, TitleWords words, bool isHan)
{
    /// <summary>From the heading's words to its last mark.</summary>
    private const int Reach = 50;
    private const string LittleGiant = "national_little_giant";
    private const string Provincial = "provincial_srdi_sme";

    /// <summary>The answer of the form at whose heading a title's word stands; null when no marks follow.</summary>
    public (string? Value, TextSpan Span)? At(int position)
    {
        var text = document.Text;
        var part = text.AsSpan(position, Math.Min(Reach, text.Length - position));
        if (MarkIn(part) is not { } mark)
        {
            return null;
        }

        // A sentence between the words and the marks: the marks belong to another question.
        if (part[..mark].IndexOfAny('。', '，', '.') >= 0 || Breaks(part[..mark]) > 1)
        {
            return null;
        }

        var line = text.LastIndexOf('\n', position) + 1;
        var marks = part[mark..];
        var end = marks.IndexOf('\n');
        marks = end >= 0 ? marks[..end] : marks;
        var span = new TextSpan(line, position + mark + marks.Length);
        if (IsTicked(marks, words.NotApplicable))
        {
            return (null, span);
        }

        return IsTicked(marks, words.National) ? (LittleGiant, span) : IsTicked(marks, words.Local) ? (Provincial, span) : null;
    }

    private int? MarkIn(ReadOnlySpan<char> text)
    {
        var first = WordSearch.FirstOf(text, [.. words.Ticks, .. words.Boxes], isHan: true);
        return first < 0 ? null : first;
    }

    private static int Breaks(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c == '\n' ? 1 : 0;
        }

        return count;
    }

    private bool IsTicked(ReadOnlySpan<char> marks, IReadOnlyList<string> answers)
    {
        foreach (var tick in words.Ticks)
        {
            var at = marks.IndexOf(tick, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var answer = marks[(at + tick.Length)..].TrimStart();
            var next = WordSearch.FirstOf(answer, [.. words.Ticks, .. words.Boxes], isHan: true);
            answer = next < 0 ? answer : answer[..next];
            foreach (var word in answers)
            {
                if (answer.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (isHan && answer[..Math.Min(answer.Length, 4)].Contains(word, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
