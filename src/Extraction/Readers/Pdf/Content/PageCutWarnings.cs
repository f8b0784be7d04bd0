using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Says which limits cut a page.</summary>
internal static class PageCutWarnings
{
    public static IReadOnlyList<ReadWarning> Of(PageCuts cuts, int page, PdfLimits limits)
    {
        if (cuts == PageCuts.None)
        {
            return [];
        }

        List<ReadWarning> warnings = [];
        if (cuts.HasFlag(PageCuts.Time))
        {
            warnings.Add(new ReadWarning("pageTimeLimit", $"Page {page} took more than {limits.MaxPageTime.TotalSeconds:0.#} s; the rest of it was not read.", page));
        }

        if (cuts.HasFlag(PageCuts.Glyphs))
        {
            warnings.Add(new ReadWarning("tooManyGlyphs", $"Page {page} shows more than {limits.MaxGlyphsPerPage} characters; the rest was not read.", page));
        }

        if (cuts.HasFlag(PageCuts.Rules))
        {
            warnings.Add(new ReadWarning("tooManyRules", $"Page {page} draws more than {limits.MaxRulesPerPage} lines; tables on it may be missed.", page));
        }

        if (cuts.HasFlag(PageCuts.Forms))
        {
            warnings.Add(new ReadWarning("formsCut", $"Page {page} nests forms more than {limits.MaxFormDepth} deep or inside themselves; the inner ones were not read.", page));
        }

        return warnings;
    }
}
