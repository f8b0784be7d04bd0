namespace LittleGiants.Extraction.Facts;

public enum DocumentKind
{
    AnnualReport,

    /// <summary>A summary of an annual report, a prospectus, an interim report: filed by the company, but not the full annual report.</summary>
    OtherFiling,
    Article,

    /// <summary>An article on a programme or an industry: it states no company's facts.</summary>
    PolicyArticle,
    Other,
}
