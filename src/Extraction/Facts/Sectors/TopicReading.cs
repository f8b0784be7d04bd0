using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Walks through a document's blocks and tells for each paragraph what its section speaks of.</summary>
internal sealed class TopicReading(SourceDocument document, SectorWords words, SectorOptions options, bool isHan)
{
    private const int LongestHeading = 90;
    private const int LongestHanHeading = 40;

    /// <summary>A line so full was broken by the layout, not by the writer.</summary>
    private const int FullHanLine = 28;
    private readonly List<TopicParagraph> _paragraphs = [];
    private SectionTopic _topic;
    private int _level;
    private int _opened;

    public List<TopicParagraph> Read()
    {
        foreach (var block in document.Blocks)
        {
            if (block.Span.Start > options.MaxText)
            {
                break;
            }

            if (block.Kind is BlockKind.Heading && block.Span.Length <= (isHan ? LongestHanHeading : LongestHeading))
            {
                Enter(block);
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading or BlockKind.Title)
            {
                Add(block.Span);
            }
        }

        return _paragraphs;
    }

    private void Enter(Block heading)
    {
        var text = document.TextOf(heading.Span);

        // Parts of a form ("Item 7.", 第三节) end whatever came before them.
        var isPart = text.StartsWith("item ", StringComparison.OrdinalIgnoreCase) || (text.Length > 2 && text[0] == '第' && text[..Math.Min(5, text.Length)].Contains('节'));
        var level = isPart ? 0 : heading.Level;
        var topic = TopicOf(text);
        if (topic == SectionTopic.Unknown && level > _level)
        {
            return;
        }

        // Inside a part on risks a heading that says nothing does not end it.
        if (topic == SectionTopic.Unknown && _topic == SectionTopic.Elsewhere && _level == 0 && level > 0)
        {
            return;
        }

        // A heading inside a description that speaks of markets does not end the description for good, but its own section.
        (_topic, _level, _opened) = (topic, level, heading.Span.Start);
    }

    private SectionTopic TopicOf(ReadOnlySpan<char> heading)
    {
        var products = First(heading, words.Describing);
        var elsewhere = First(heading, words.Elsewhere);
        if (products < 0)
        {
            return elsewhere < 0 ? SectionTopic.Unknown : SectionTopic.Elsewhere;
        }

        // "Principal business, model and industry" begins with the business; "risks of the business" does not.
        return elsewhere < 0 || (isHan && products < elsewhere) ? SectionTopic.Products : SectionTopic.Elsewhere;
    }

    private int First(ReadOnlySpan<char> text, IReadOnlyList<string> wanted)
    {
        var first = -1;
        foreach (var word in wanted)
        {
            var at = isHan ? text.IndexOf(word, StringComparison.Ordinal) : Caseless.IndexOf(text, word);
            if (at >= 0 && (first < 0 || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    private void Add(TextSpan span)
    {
        var topic = _topic == SectionTopic.Products && span.Start - _opened > (isHan ? options.MaxHanSection : options.MaxSection) ? SectionTopic.Unknown : _topic;
        if (_paragraphs.Count > 0 && _paragraphs[^1] is var last && last.Topic == topic && Continues(last.Span, span))
        {
            _paragraphs[^1] = new TopicParagraph(last.Span.Union(span), topic);
            return;
        }

        _paragraphs.Add(new TopicParagraph(span, topic));
    }

    private bool Continues(TextSpan before, TextSpan next)
    {
        if (next.Start - before.End > 1 || before.IsEmpty || next.IsEmpty)
        {
            return false;
        }

        var last = document.Text[before.End - 1];
        var first = document.Text[next.Start];
        if (!isHan)
        {
            return char.IsLower(first) && last is not ('.' or '!' or '?' or ':' or ';');
        }

        var line = before.End - Math.Max(before.Start, document.Text.LastIndexOf('\n', before.End - 1) + 1);
        return line >= FullHanLine && last is not ('。' or ';' or '；' or ':' or '!' or '?') && char.IsLetterOrDigit(first);
    }
}
