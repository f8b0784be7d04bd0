using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>How well a document's year, kind and day fit what a question names.</summary>
internal sealed class PeriodFit(RoutingOptions options)
{
    /// <param name="latest">The latest year of the same company's documents.</param>
    public double Of(DocumentRecord document, FileNameWords name, AskedPeriod asked, HashSet<DocumentForm> forms, int? latest) =>
        Year(document, name, asked, latest) * Form(document, name, asked, forms) * Day(document, name, asked);

    private double Year(DocumentRecord document, FileNameWords name, AskedPeriod asked, int? latest)
    {
        var own = document.FiscalYear ?? (name.Years.Count > 0 ? name.Years[0] : document.Date?.Year);
        if (asked.Year is not { } year)
        {
            return own is { } known && latest is { } newest ? Math.Max(options.Unfit, 1 - (options.YearOld * (newest - known))) : 1;
        }

        if (document.FiscalYear == year || name.Years.Contains(year))
        {
            // The name and the text agree, or one of them says nothing.
            return (document.FiscalYear is null || document.FiscalYear == year) && (name.Years.Count == 0 || name.Years.Contains(year)) ? 1 : options.Disagreeing;
        }

        return own is not { } other ? options.YearUnknown : (other - year) switch
        {
            1 => options.YearAfter,
            2 => options.TwoYearsAfter,
            _ => options.Unfit,
        };
    }

    private double Form(DocumentRecord document, FileNameWords name, AskedPeriod asked, HashSet<DocumentForm> forms)
    {
        var own = Forms(document, name);
        if (forms.Count > 0 && asked.Quarter is null)
        {
            return own.Overlaps(forms) ? 1 : options.OtherForm;
        }

        if (asked.Quarter is { } quarter)
        {
            var same = name.Quarter is { } named ? named == quarter : document.IsInterim && document.PeriodEnd is { } end && (end.Month + 2) / 3 == quarter;
            return same ? 1 : own.Contains(DocumentForm.Interim) ? options.OtherQuarter : options.OtherForm;
        }

        return asked.Year is not null && asked.Days.Count == 0 && document.IsInterim ? options.OtherForm : 1;
    }

    private static HashSet<DocumentForm> Forms(DocumentRecord document, FileNameWords name)
    {
        var forms = new HashSet<DocumentForm>(name.Forms);
        if (document.IsInterim)
        {
            forms.Add(DocumentForm.Interim);
        }
        else if (document.Kind == DocumentKind.AnnualReport)
        {
            forms.Add(DocumentForm.Annual);
        }

        if (document.Kind is DocumentKind.Article or DocumentKind.PolicyArticle)
        {
            forms.Add(DocumentForm.Article);
        }

        return forms;
    }

    /// <summary>A report on an event is of the days after it.</summary>
    private double Day(DocumentRecord document, FileNameWords name, AskedPeriod asked)
    {
        var own = name.Day ?? document.Date;
        return own is { } day && asked.Days.Any(asked => day.DayNumber - asked.DayNumber >= 0 && day.DayNumber - asked.DayNumber <= options.DaysAfterEvent) ? options.SameEvent : 1;
    }
}
