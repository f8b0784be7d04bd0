namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>How much a model is asked of one document, and how far it is believed.</summary>
internal sealed record AssistedOptions
{
    /// <summary>Facts in one request: with more, small models mix them up.</summary>
    public int ConceptsAtOnce { get; init; } = 3;

    /// <summary>Requests for one document.</summary>
    public int MaxRequests { get; init; } = 8;

    /// <summary>Pages of a search whose passages are shown.</summary>
    public int PagesForConcept { get; init; } = 3;

    /// <summary>Passages of one such page.</summary>
    public int PassagesOfPage { get; init; } = 2;

    /// <summary>Pages of a document that is shown whole, when its text is not longer than <see cref="MaxText"/>.</summary>
    public int PagesOfShort { get; init; } = 4;

    /// <summary>Characters of text in one request: about 3,000 tokens.</summary>
    public int MaxText { get; init; } = 9_000;

    /// <summary>Characters of a quote; a longer one is a page, not a place.</summary>
    public int MaxQuote { get; init; } = 400;

    /// <summary>Rows of tables among which the row of a quote is looked for.</summary>
    public int MaxRows { get; init; } = 40;

    /// <summary>Of a fact that only a model saw; rules start above.</summary>
    public double Confidence { get; init; } = 0.4;
}
