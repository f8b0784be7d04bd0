namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>Settings of the scorer.</summary>
internal sealed record RankingOptions
{
    /// <summary>Passages that the store finds and the scorer looks at.</summary>
    public int Candidates { get; init; } = 160;

    /// <summary>Candidates more that are looked for as the statements which are asked for, since these hold few of the question's words.</summary>
    public int SheetCandidates { get; init; } = 24;

    /// <summary>How fast more of the same stops to count (BM25's k1).</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>How much a long passage must hold more (BM25's b); low, since tables are long.</summary>
    public double LengthEffect { get; init; } = 0.4;

    /// <summary>Tokens of a usual passage.</summary>
    public double UsualLength { get; init; } = 180;

    /// <summary>How much rarer than its whole group a phrase may count: a rare phrase tells more than a frequent one of the same meaning.</summary>
    public double MostRarity { get; init; } = 1.5;

    public double HeadingField { get; init; } = 1.2;

    /// <summary>A heading that is the phrase and little more.</summary>
    public double WholeHeading { get; init; } = 2.5;

    /// <summary>Tokens that such a heading may have beside the phrase: a number, a year.</summary>
    public int HeadingSlack { get; init; } = 2;

    /// <summary>A heading over the nearest one.</summary>
    public double OuterHeadingField { get; init; } = 0.3;

    public double LabelField { get; init; } = 1.6;

    /// <summary>A row whose whole label is the phrase.</summary>
    public double WholeLabel { get; init; } = 3;

    /// <summary>What a passage is worth that holds all that is looked for, against one that holds nearly nothing of it.</summary>
    public double Coverage { get; init; } = 0.6;

    /// <summary>The second and third best passage of a page.</summary>
    public double Second { get; init; } = 0.25;

    public double Third { get; init; } = 0.1;

    /// <summary>The page read as one passage, against its best passage.</summary>
    public double WholePage { get; init; } = 0.5;

    /// <summary>What the statement that is looked for adds, as a part of the best page's score.</summary>
    public double Sheet { get; init; } = 0.9;

    /// <summary>Lines by which a statement is known with certainty.</summary>
    public int SheetLines { get; init; } = 6;

    /// <summary>Tokens that a statement's title may have beside its name: dates, units, the company.</summary>
    public int TitleSlack { get; init; } = 14;

    /// <summary>The title of a statement that does not say that it is the group's.</summary>
    public double NotGroup { get; init; } = 0.6;

    /// <summary>A statement that is the parent's own, a summary or a part.</summary>
    public double LesserSheet { get; init; } = 0.35;

    /// <summary>A contents page, an index, a glossary, a list of exhibits.</summary>
    public double ListPage { get; init; } = 0.35;

    /// <summary>How strongly a document's fit counts: 1 multiplies by it.</summary>
    public double FitEffect { get; init; } = 1.5;

    /// <summary>The year asked for stands in the passage.</summary>
    public double YearInPassage { get; init; } = 0.08;
}
