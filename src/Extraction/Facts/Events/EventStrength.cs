using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>Weighs how well a sentence proves an event: by its wording, its year and amount, and where it stands.</summary>
internal sealed class EventStrength
{
    private readonly DocumentFrame _frame;
    private readonly EventWords _words;
    private readonly EventOptions _options;
    private readonly PeriodReader _periods;
    private readonly bool _isHan;
    private readonly List<Block> _headings;

    public EventStrength(DocumentFrame frame, string language, EventWords words, EventOptions options)
    {
        (_frame, _words, _options, _isHan) = (frame, words, options, language == "zh");
        _periods = new PeriodReader(FactCues.For(language));
        _headings = [.. frame.Document.Blocks.Where(block => block.Kind == BlockKind.Heading)];
    }

    /// <param name="text">The sentence.</param>
    /// <param name="span">The cue in it.</param>
    /// <param name="start">Where the sentence stands in the document.</param>
    public (double Strength, int? Year) Of(EventCue cue, string text, TextSpan span, int start)
    {
        var year = YearOf(text, span);
        var value = cue.IsSure ? _options.Sure : _options.Mention;
        if (year is { } named && _frame.FiscalYear is { } own)
        {
            value += named == own || named == own + 1 ? _options.OwnYear : named < own - 1 ? _options.OldYear : 0;
        }

        value += _words.Amounts?.IsIn(text) == true && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? _options.Amount : 0;
        value += _words.Subjects?.IsIn(text) == true ? _options.Subject : 0;
        value += _frame.Document.PageAt(start).Number <= _options.FirstPages ? _options.FirstPage : 0;
        value += text.Length < (_isHan ? _options.ShortHanSentence : _options.ShortSentence) ? _options.Short : text.Length > _options.LongSentence ? _options.Long : 0;
        if (HeadingOver(start) is { } heading)
        {
            var title = _frame.Document.TextOf(heading.Span);
            value += cue.Set.Headings?.IsIn(title) == true ? _options.Heading : _words.Risks?.IsIn(title) == true ? _options.Risk : 0;
        }

        return (Math.Round(Math.Clamp(value, 0, 1), 2), year);
    }

    /// <summary>The fiscal year of the day or year that stands nearest to the cue.</summary>
    private int? YearOf(string text, TextSpan cue)
    {
        (int Distance, PeriodMention Mention)? nearest = null;
        foreach (var mention in _periods.Read(text))
        {
            var distance = mention.Span.Start >= cue.End ? mention.Span.Start - cue.End : Math.Max(0, cue.Start - mention.Span.End);
            if (nearest is null || distance < nearest.Value.Distance)
            {
                nearest = (distance, mention);
            }
        }

        return nearest is { } best ? EventYears.Of(best.Mention, _frame) : null;
    }

    private Block? HeadingOver(int position)
    {
        int low = 0, high = _headings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_headings[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? _headings[low - 1] : null;
    }
}
