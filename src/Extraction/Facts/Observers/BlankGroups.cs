using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Figures whose thousands are parted by blanks, as Nordic reports in English print them: "4 087". A table that does so does it throughout.</summary>
internal sealed class BlankGroups(SourceDocument document)
{
    /// <summary>Figures with blanks that a table has at least: one may be two that were joined.</summary>
    private const int Least = 3;

    private Table? _table;
    private bool _has;

    /// <summary>A cell's text with marks that every language reads in place of such blanks; of the same length.</summary>
    public string Marked(Table table, string text)
    {
        if (!IsGrouped(text, ' '))
        {
            return text;
        }

        if (!ReferenceEquals(table, _table))
        {
            (_table, _has) = (table, Has(table));
        }

        return _has ? text.Replace(' ', '\'') : text;
    }

    private bool Has(Table table)
    {
        var blanks = 0;
        foreach (var cell in table.Cells)
        {
            if (cell.Span.Length is > 4 and < 24 && document.TextOf(cell) is var text)
            {
                blanks += IsGrouped(text, ' ') ? 1 : 0;
                if (IsGrouped(text, ',') || IsGrouped(text, '.'))
                {
                    return false;
                }
            }
        }

        return blanks >= Least;
    }

    /// <summary>"4 087", "(1 210)", "-12 345.6": nothing but one figure whose digits are grouped in threes by a mark.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> text, char mark)
    {
        var core = text.Trim("()-–−%");
        var at = core.IndexOf(mark);
        if (at is < 1 or > 3 || core[..at].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        while (at < core.Length && core[at] == mark)
        {
            if (at + 4 > core.Length || core.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            at += 4;
        }

        return at == core.Length || (core[at] is '.' or ',' && core.Length - at is 2 or 3 && !core[(at + 1)..].ContainsAnyExceptInRange('0', '9'));
    }
}
