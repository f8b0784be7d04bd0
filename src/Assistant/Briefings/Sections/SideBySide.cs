using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Key figures of several companies in one table: as reported, and in one currency where they differ.</summary>
internal static class SideBySide
{
    private const string Revenue = "revenue";

    public static IReadOnlyList<BriefingBlock> Write(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects)
    {
        var currency = Conversion.CurrencyOf(desk.Turn.Profile) ?? "EUR";
        var rows = new List<IReadOnlyList<CitedText>>();
        foreach (var concept in FiguresSection.Concepts)
        {
            var facts = subjects.Select(subject => Find(subject, concept)).ToList();
            if (facts.TrueForAll(fact => fact is null || desk.Value(fact) == BriefingDesk.Nothing))
            {
                continue;
            }

            var isMoney = facts.Exists(fact => fact?.Chosen.Fact.Quantity?.Currency is not null);
            rows.Add([CitedText.Of(desk.Turn.Names.Of(concept)), .. facts.Select(fact => desk.Value(fact))]);
            if (isMoney && facts.Exists(fact => fact?.Chosen.Fact.Quantity?.Currency is { } other && other != currency))
            {
                rows.Add([CitedText.Of(desk.Say.Say(BriefingPhrase.Converted, $"{desk.Turn.Names.Of(concept)}, {currency}")), .. facts.Select(fact => Conversion.Of(desk, fact, currency) is { } amount ? CitedText.Of(BriefingDesk.Whole(amount.Value), amount.Entry) : BriefingDesk.Nothing)]);
            }
        }

        if (rows.Count == 0)
        {
            return [desk.Line(BriefingPhrase.NoFigures, string.Join(", ", subjects.Select(subject => subject.Name)))];
        }

        var heads = subjects.Select((subject, index) => new TableColumn(CitedText.Of(subject.Short + (subject.Year is { } year ? $" ({BriefingDesk.Text(year)})" : "")), IsNumeric: true, Share: 20)
        {
            Proof = [.. rows.SelectMany(row => row[index + 1].Evidence)],
        });
        var table = new TableBlock([desk.Column(BriefingPhrase.Figure, 24), .. heads], rows);
        var amounts = subjects.Select(subject => new AmountChart.Row(subject.Short, Find(subject, Revenue), Conversion.Of(desk, Find(subject, Revenue), currency))).ToList();
        return amounts.TrueForAll(amount => amount.Amount is null)
            ? [table]
            : [table, AmountChart.Of(desk, desk.Say[BriefingPhrase.RevenueCompared], currency, Conversion.RuleOf(desk.Turn.Profile, Revenue), desk.Column(BriefingPhrase.Company, 26), amounts)];
    }

    private static CompanyFact? Find(BriefingSubject subject, string concept) =>
        subject.Year is { } year ? FiguresSection.OfYear(subject, concept, year) : subject.View.Facts.FirstOrDefault(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated);
}
