using System.Globalization;
using System.Text;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A briefing as Markdown with pipe tables and footnotes, readable as it stands. A chart is its title and its table.</summary>
internal sealed class MarkdownBriefing
{
    /// <summary>What the fenced block that stands for a drawn chart is called.</summary>
    public const string ChartFence = "chart";

    private readonly Briefing _briefing;
    private readonly NoteText _notes;
    private readonly bool _drawsCharts;
    private readonly StringBuilder _text = new();
    private int _charts;

    private MarkdownBriefing(Briefing briefing, bool drawsCharts) => (_briefing, _notes, _drawsCharts) = (briefing, new NoteText(briefing), drawsCharts);

    /// <param name="drawsCharts">Leaves a fenced block with the chart's number where a renderer draws it.</param>
    public static string Write(Briefing briefing, bool drawsCharts = false)
    {
        var markdown = new MarkdownBriefing(briefing, drawsCharts);
        foreach (var block in briefing.Blocks)
        {
            markdown.Write(block);
        }

        if (briefing.Notes.All.Count > 0 && !briefing.Blocks.Any(block => block is AppendixBlock))
        {
            markdown.WriteNotes();
        }

        return markdown._text.ToString().TrimEnd() + "\n";
    }

    private void Write(BriefingBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _text.Append('#', heading.Level).Append(' ').Append(Inline(heading.Text)).Append("\n\n");
                break;
            case ParagraphBlock paragraph:
                _text.Append(Inline(paragraph.Text)).Append("\n\n");
                break;
            case ListBlock list:
                list.Items.ToList().ForEach(item => _text.Append("- ").Append(Inline(item)).Append('\n'));
                _text.Append('\n');
                break;
            case TableBlock table:
                Write(table);
                break;
            case ChartBlock chart:
                Write(chart);
                break;
            case AppendixBlock:
                WriteNotes();
                break;
        }
    }

    private void Write(ChartBlock chart)
    {
        _text.Append("**").Append(MarkdownText.Escape(chart.Title.Trim(), atStart: true)).Append("** (").Append(MarkdownText.Escape(chart.Unit, atStart: false)).Append(")\n\n");
        if (_drawsCharts)
        {
            _text.Append(CultureInfo.InvariantCulture, $"```{ChartFence}\n{_charts++}\n```\n\n");
        }
        else if (chart.BandName.Length > 0)
        {
            _text.Append(MarkdownText.Escape(chart.BandName, atStart: true)).Append("\n\n");
        }

        Write(chart.Data);
    }

    private void Write(TableBlock table)
    {
        Row(table.Columns.Select(column => Inline(column.Head)));
        Row(table.Columns.Select(column => new string('-', Math.Max(column.Share, 3)) + (column.IsNumeric ? ":" : "")));
        foreach (var row in table.Rows)
        {
            Row(row.Select(Inline));
        }

        _text.Append('\n');
    }

    private void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Length == 0 ? " " : cell)).Append(" |\n");

    private string Inline(CitedText text)
    {
        var inline = new StringBuilder();
        foreach (var run in text.Runs)
        {
            var words = MarkdownText.Escape(inline.Length == 0 ? run.Text.TrimStart() : run.Text, atStart: inline.Length == 0);
            var bare = words.TrimEnd();
            inline.Append(run.IsStrong && bare.Length > 0 ? $"**{bare}**{words[bare.Length..]}" : words);
            // Without a space two marks would be one link with a text and a label.
            inline.AppendJoin(" ", run.Evidence.Select(entry => _briefing.Notes.NumberOf(entry)).Distinct().Select(Mark));
        }

        return inline.ToString().TrimEnd();
    }

    private void WriteNotes()
    {
        if (_briefing.Notes.All.Count == 0)
        {
            _text.Append(_notes.Say[BriefingPhrase.NothingCited]).Append("\n\n");
        }

        foreach (var note in _briefing.Notes.All)
        {
            _text.Append(Mark(note.Number)).Append(": ").Append(MarkdownText.Escape($"{_notes.Place(note)}: {_notes.Quote(note, Excerpt.InAppendix)}", atStart: true));
            if (note.Parts.Count > 0)
            {
                _text.Append(" (").Append(string.Format(CultureInfo.InvariantCulture, _notes.Say[BriefingPhrase.RestsOn], string.Join(" ", note.Parts.Select(Mark)))).Append(')');
            }

            _text.Append("\n\n");
        }
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[^{number}]");
}
