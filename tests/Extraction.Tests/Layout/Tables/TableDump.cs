using System.Text;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

/// <summary>Finds the tables of a page written by hand and draws them as text: a row a line, cells parted by " | ", heads starred, spans as "~columns" and "vrows", marks behind "^".</summary>
internal static class TableDump
{
    public static IReadOnlyList<PageTable> Find(SyntheticPage page, out PageWords words)
    {
        var laid = new LaidPage();
        new WordBuilder(new LayoutOptions().Words).Build(page.Content, laid);
        words = new PageWords(laid.Frame, laid.Glyphs, laid.Words);
        return TableFinder.Find(words, TableOptions.Default);
    }

    public static string Of(SyntheticPage page)
    {
        var text = new StringBuilder();
        foreach (var table in Find(page, out var words))
        {
            if (text.Length > 0)
            {
                text.Append("--\n");
            }

            Append(text, words, "caption: ", table.Caption);
            Append(text, words, "unit: ", table.UnitLine);
            for (var row = 0; row < table.RowCount; row++)
            {
                AppendRow(text, words, table, row);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    public static string TextOf(PageWords words, int[] cell)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (i > 0 && !CellText.IsJoined(words, cell[i - 1], cell[i]))
            {
                text.Append(' ');
            }

            ref readonly var word = ref words.Words[cell[i]];
            for (var g = word.FirstGlyph; g < word.FirstGlyph + word.GlyphCount; g++)
            {
                text.Append(words.Glyphs[g].Cluster ?? words.Glyphs[g].Char.ToString());
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PageWords words, string name, int[] line)
    {
        if (line.Length > 0)
        {
            text.Append(name).Append(TextOf(words, line)).Append('\n');
        }
    }

    private static void AppendRow(StringBuilder text, PageWords words, PageTable table, int row)
    {
        var column = 0;
        foreach (var cell in table.Cells)
        {
            if (cell.Row != row)
            {
                continue;
            }

            for (; column < cell.Column; column++)
            {
                text.Append("| ");
            }

            text.Append(cell.IsHeader ? "*" : "").Append(TextOf(words, cell.Words));
            text.Append(cell.NoteMark.Length > 0 ? "^" + TextOf(words, cell.NoteMark) : "");
            text.Append(cell.ColumnSpan > 1 ? $"~{cell.ColumnSpan}" : "").Append(cell.RowSpan > 1 ? $"v{cell.RowSpan}" : "");
            column = cell.Column + cell.ColumnSpan;
            text.Append(column < table.ColumnCount ? " | " : "");
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n');
    }
}
