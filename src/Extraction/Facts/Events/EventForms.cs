using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>Reads forms that are answered with a tick: a heading and "□applicable √not applicable".</summary>
internal sealed class EventForms(SourceDocument document, EventCues cues, EventWords words, EventOptions options)
{
    public IEnumerable<CompanyEvent> Read()
    {
        var text = document.Text;
        var read = new HashSet<(string Kind, int End)>();
        foreach (var (heading, kind) in cues.Forms)
        {
            for (var at = text.IndexOf(heading, StringComparison.Ordinal); at >= 0; at = text.IndexOf(heading, at + heading.Length, StringComparison.Ordinal))
            {
                if (AnswerAt(at, heading.Length) is var (polarity, span) && read.Add((kind, span.End)))
                {
                    yield return new CompanyEvent(kind, polarity, span, new TextSpan(at, at + heading.Length), null, options.Form);
                }
            }
        }
    }

    private (Polarity Polarity, TextSpan Span)? AnswerAt(int at, int length)
    {
        var text = document.Text;
        var rest = text.AsSpan(at + length, Math.Min(options.FormReach, text.Length - at - length));
        var mark = rest.IndexOfAny(Marks);
        if (mark < 0 || rest[..mark].IndexOfAny("。，；：:") >= 0 || rest[..mark].Count('\n') > 1 || words.Policies?.IsIn(rest[..mark]) == true)
        {
            return null;
        }

        var marks = rest[mark..];
        var end = marks.IndexOf('\n');
        marks = end >= 0 ? marks[..end] : marks;
        var line = text.LastIndexOf('\n', at) + 1;
        var span = new TextSpan(line, at + length + mark + marks.Length);
        return IsTicked(marks, words.NotApplicable) ? (Polarity.Negated, span) : IsTicked(marks, words.Applicable) ? (Polarity.Affirmed, span) : null;
    }

    private string Marks => string.Concat(words.Ticks) + string.Concat(words.Boxes);

    private bool IsTicked(ReadOnlySpan<char> marks, IReadOnlyList<string> answers)
    {
        foreach (var tick in words.Ticks)
        {
            var at = marks.IndexOf(tick, StringComparison.Ordinal);
            if (at >= 0)
            {
                var answer = marks[(at + tick.Length)..].TrimStart();
                foreach (var word in answers)
                {
                    if (answer.StartsWith(word, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
