using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>Reads what a document is, for which fiscal year, and in which currency it reports.</summary>
internal sealed class FrameReader(QuantityReaders readers)
{
    /// <summary>Characters at a document's start in which it says what it is.</summary>
    private const int Opening = 9000;

    /// <summary>Characters that say what a document is about.</summary>
    private const int Lead = 1500;

    /// <summary>Longer texts without pages are filings in HTML, not articles.</summary>
    private const int LongestArticle = 40_000;

    public DocumentFrame Read(SourceDocument document)
    {
        var frame = new DocumentFrame(document, DocumentKind.Other);
        if (Language.Find(document.Language) is null || readers.For(document.Language) is not { } reader)
        {
            return frame;
        }

        var cues = FactCues.For(frame.Language);
        frame = frame with { Kind = KindOf(document, cues) };
        var (year, end, isInferred) = new FiscalYearReader(document, frame.Kind, cues).Read();
        frame = frame with
        {
            IsInterim = IsInterim(document, frame.Kind, cues),
            FiscalYear = year,
            IsYearInferred = isInferred,
            PeriodEnd = end,
            PeriodStart = end?.AddDays(1).AddYears(-1),
        };
        return new CurrencyReader(frame, cues, reader).Complete();
    }

    /// <summary>A title or cover that names a part of the year; an annual report may mention interim reports later on.</summary>
    private static bool IsInterim(SourceDocument document, DocumentKind kind, FactCues cues)
    {
        if (kind == DocumentKind.AnnualReport)
        {
            return false;
        }

        // What is named first, a part of the year or the year.
        var lead = document.Text.AsSpan(0, Math.Min(Lead, document.Text.Length));
        var part = cues.Interim.IndexIn(lead, out _);
        if (kind == DocumentKind.Article && cues.PartYearOfStory.IndexIn(lead, out _) is >= 0 and var months && (part < 0 || months < part))
        {
            part = months;
        }

        var whole = cues.AnnualReport.IndexIn(lead, out _);
        var year = cues.WholeYear.IndexIn(lead, out _);
        return part >= 0 && (whole < 0 || part < whole) && (year < 0 || part < year);
    }

    private static DocumentKind KindOf(SourceDocument document, FactCues cues)
    {
        var hasPages = document.Pages.Count > 1 || document.Pages[0].Width > 0;
        var opening = document.Text.AsSpan(0, Math.Min(Opening, document.Text.Length));
        if (document.TaggedFacts.Count > 0)
        {
            return DocumentKind.AnnualReport;
        }

        if (!hasPages && document.Text.Length < LongestArticle)
        {
            return DocumentKind.Article;
        }

        var annual = cues.AnnualReport.IndexIn(opening, out _);
        var other = cues.OtherFiling.IndexIn(opening, out _);
        return other >= 0 && (annual < 0 || other <= annual + 12) ? DocumentKind.OtherFiling
            : annual >= 0 ? DocumentKind.AnnualReport
            : DocumentKind.Other;
    }
}
