namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>When a name in an article counts as a company the article is about.</summary>
internal sealed record ArticleOptions
{
    /// <summary>UTF-16 units; a longer text without pages is a report.</summary>
    public int MaxLength { get; init; } = 40_000;

    /// <summary>A legal form, a stock code, a role beside the name: one of them is enough, a bare name is not.</summary>
    public int MinEvidence { get; init; } = 3;

    /// <summary>With the title, the lead and repetition.</summary>
    public int MinScore { get; init; } = 5;

    /// <summary>The paragraphs that are the lead.</summary>
    public int LeadBlocks { get; init; } = 2;

    /// <summary>How many words may stand between a role and the name: "developer of plant-based plastics Name".</summary>
    public int MaxRoleDistance { get; init; } = 5;

    /// <summary>Companies of one article; lists of exhibitors are no subjects.</summary>
    public int MaxCompanies { get; init; } = 12;
}
