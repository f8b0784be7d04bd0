using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A part of a briefing, whatever the format.</summary>
internal abstract record BriefingBlock
{
    /// <summary>All texts of the block in the order in which they are read.</summary>
    public abstract IEnumerable<CitedText> Texts { get; }
}

/// <param name="Level">1 for the title, 2 for sections, 3 for companies inside a section.</param>
/// <param name="IsOwn">The analyst's own words in a template, which nothing has to prove.</param>
internal sealed record HeadingBlock(int Level, CitedText Text, bool IsOwn = false) : BriefingBlock
{
    public override IEnumerable<CitedText> Texts => [Text];
}

/// <param name="IsOwn">The analyst's own words in a template, which nothing has to prove.</param>
internal sealed record ParagraphBlock(CitedText Text, bool IsOwn = false) : BriefingBlock
{
    public override IEnumerable<CitedText> Texts => [Text];
}

internal sealed record ListBlock(IReadOnlyList<CitedText> Items) : BriefingBlock
{
    public override IEnumerable<CitedText> Texts => Items;
}

/// <param name="Rows">As many cells as there are columns in each.</param>
internal sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<CitedText>> Rows) : BriefingBlock
{
    /// <summary>What proves figures of any cell beside what the cell cites: an entry that each row cites once.</summary>
    public IReadOnlyList<LedgerEntry> Proof { get; init; } = [];

    public override IEnumerable<CitedText> Texts => Columns.Select(column => column.Head).Concat(Rows.SelectMany(row => row));
}

/// <summary>Bars with the band that is asked for behind them; <see cref="Data"/> follows it as a table of its own.</summary>
/// <param name="Unit">Named once for all bars: "million EUR", "%".</param>
/// <param name="Description">What there is to see, for those who cannot see it.</param>
internal sealed record ChartBlock(string Title, string Unit, string Description, IReadOnlyList<ChartPoint> Points, TableBlock Data) : BriefingBlock
{
    /// <summary>The lower bound that is asked for, in <see cref="Unit"/>.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The unit as the reader of numbers knows it in any language; empty where the printed value has it.</summary>
    public string UnitForCheck { get; init; } = "";

    /// <summary>What the band is called: "asked: 13 – 53 million EUR".</summary>
    public string BandName { get; init; } = "";

    public override IEnumerable<CitedText> Texts => Data.Texts;
}

/// <summary>The place where all that is cited is listed.</summary>
internal sealed record AppendixBlock : BriefingBlock
{
    public override IEnumerable<CitedText> Texts => [];
}
