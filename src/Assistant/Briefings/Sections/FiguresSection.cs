using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Key figures: of one company over the years with charts, of several side by side in one unit.</summary>
internal sealed class FiguresSection : IBriefingSection
{
    /// <summary>Years that still fit the width of a page.</summary>
    private const int MostYears = 5;

    public static readonly string[] Concepts =
    [
        "revenue", "revenue_growth", "net_profit", "rd_expense", "rd_intensity", "employees", "rd_staff", "rd_staff_share",
        "main_business_revenue", "main_business_share", "export_share", "total_assets", "total_liabilities", "debt_ratio", "new_equity",
    ];

    public string Name => "figures";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        IReadOnlyList<BriefingBlock> body = subjects is [var only] ? OfOne(desk, only) : SideBySide.Write(desk, subjects);
        return Task.FromResult<IReadOnlyList<BriefingBlock>>([desk.Section(BriefingPhrase.FiguresHeading), .. body]);
    }

    private static IReadOnlyList<BriefingBlock> OfOne(BriefingDesk desk, BriefingSubject subject)
    {
        var years = Concepts.SelectMany(subject.View.YearsOf).Distinct().Where(year => year <= (subject.Year ?? int.MaxValue)).OrderDescending().Take(MostYears).Order().ToList();
        var rows = Concepts.Select(concept => Row(desk, subject, concept, years)).OfType<IReadOnlyList<CitedText>>().ToList();
        if (rows.Count == 0)
        {
            return [desk.Line(BriefingPhrase.NoFigures, subject.Name)];
        }

        // A year stands over its column when a value under it is of that year.
        var heads = years.Select((year, index) => new TableColumn(CitedText.Of(BriefingDesk.Text(year)), IsNumeric: true, Share: 14) with { Proof = [.. rows.SelectMany(row => row[index + 1].Evidence)] });
        var table = new TableBlock([desk.Column(BriefingPhrase.Figure, 26), .. heads], rows);
        return [table, .. FigureCharts.Of(desk, subject, years)];
    }

    private static IReadOnlyList<CitedText>? Row(BriefingDesk desk, BriefingSubject subject, string concept, List<int> years)
    {
        var facts = years.Select(year => OfYear(subject, concept, year)).ToList();
        if (facts.TrueForAll(fact => fact is null || desk.Value(fact) == BriefingDesk.Nothing))
        {
            return null;
        }

        var currencies = facts.Select(fact => fact?.Chosen.Fact.Quantity?.Currency).OfType<string>().Distinct().ToList();
        var name = desk.Turn.Names.Of(concept) + (currencies is [var currency] ? $" ({currency})" : "");
        return [CitedText.Of(name), .. facts.Select(fact => desk.Value(fact, withUnit: currencies.Count != 1))];
    }

    public static CompanyFact? OfYear(BriefingSubject subject, string concept, int year) =>
        subject.View.Facts.FirstOrDefault(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated && fact.FiscalYear == year);
}
