using LittleGiants.Extraction.Facts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LittleGiants.Assistant.Output;

/// <summary>The facts of a document: a column for each property where there is room, else two columns with quotes below the values.</summary>
internal sealed class FactsTable(Wording wording)
{
    /// <summary>Columns of a terminal from which on each property has a column of its own.</summary>
    private const int Wide = 140;
    private const int NameCells = 28;
    private const int ValueCells = 28;

    /// <summary>What period, scope, page, borders and padding take of a wide table.</summary>
    private const int WideOtherCells = 44;
    private const int NarrowOtherCells = 7;
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Alarm = new(Color.Yellow);
    private readonly ValueText _values = new(wording);

    public IRenderable Draw(IReadOnlyList<Fact> facts, FactPlaces places, int width) =>
        width >= Wide ? DrawWide(facts, places, width) : DrawNarrow(facts, places, width);

    private Table DrawWide(IReadOnlyList<Fact> facts, FactPlaces places, int width)
    {
        var table = New(Phrase.Fact, Phrase.Value, Phrase.Period, Phrase.Scope, Phrase.PageColumn, Phrase.Quote);
        table.Columns[0].Width = NameCells;
        table.Columns[1].Width = ValueCells;
        foreach (var fact in facts)
        {
            table.AddRow(
                Name(fact),
                new Rows(Value(fact)),
                new Text(ValueText.Of(fact.Period)),
                new Text(wording.Of(fact.Scope)),
                new Text(places.Pages(fact.Evidence)),
                new Text(places.Quote(fact, width - NameCells - ValueCells - WideOtherCells), Dim));
        }

        return table;
    }

    private Table DrawNarrow(IReadOnlyList<Fact> facts, FactPlaces places, int width)
    {
        var table = New(Phrase.Fact, Phrase.Evidence);
        table.Columns[0].Width = NameCells;
        foreach (var fact in facts)
        {
            var name = new Rows(Name(fact), new Text($"{ValueText.Of(fact.Period)} · {wording.Of(fact.Scope)}", Dim));
            var lines = Value(fact).ToList();
            var page = places.PageWords(fact.Evidence);
            var quote = places.Quote(fact, width - NameCells - NarrowOtherCells - SafeText.Cells(page) - 1);
            lines.Add(new Text($"{page} {quote}".Trim(), Dim));
            table.AddRow(name, new Rows(lines));
        }

        return table;
    }

    private Table New(params ReadOnlySpan<Phrase> heads)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(wording[head])));
        }

        return table;
    }

    private Text Name(Fact fact) =>
        new(wording.FactName(fact.Concept) + (fact.Basis is { } basis ? $" ({SafeText.Line(basis)})" : ""));

    private IEnumerable<IRenderable> Value(Fact fact)
    {
        yield return new Text(_values.Of(fact));
        if (fact.Status == FactStatus.Conflicting)
        {
            yield return new Text(wording[Phrase.Conflicting], Alarm);
        }

        if (fact.Derivation is { } derivation)
        {
            yield return new Text(wording.Say(Phrase.Computed, _values.Derivation(derivation)), Dim);
        }
    }
}
