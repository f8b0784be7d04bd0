using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests;

/// <summary>A document of three pages with facts of every kind, made by hand.</summary>
internal static class ExtractionSample
{
    private const int CharacterWidth = 6;
    private static readonly Period Year2024 = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), 2024);
    private static readonly Period Year2023 = new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), 2023);
    private static readonly Period End2024 = new(null, new DateOnly(2024, 12, 31), 2024);

    private static readonly string[][] Pages =
    [
        [
            "Growth \U0001F680 in 2024: Polder Valves N.V. makes valves for hydrogen plants and sells them in nineteen countries.",
            "Net revenue from contracts with customers (in thousands of euro, continuing operations, after discounts)\t48,216\t42,897\tnote 4 to the consolidated statements",
            "Revenue of the company alone\t31,002",
        ],
        ["On average we employed about 600 people, of whom 80 worked in research.", "We hold more than 50 invention patents. Polder Valves was recognised as a national Little Giant."],
        ["At the end of the year the group had 612 employees; 300 in production, 310 elsewhere."],
    ];

    /// <param name="change">Changes the texts of the pages before the document is made; quotes are looked up after it.</param>
    public static ExtractedFile File(Func<string, string>? change = null)
    {
        var document = Document(change ?? (text => text));
        var frame = new DocumentFrame(document, DocumentKind.AnnualReport)
        {
            Company = new CompanyIdentity("Polder Valves N.V.") { Aliases = ["Polder"], Ticker = "PLDR" },
            FiscalYear = 2024,
            PeriodEnd = new DateOnly(2024, 12, 31),
            Currency = "EUR",
        };
        var result = new ExtractionResult(frame, Facts(document), [new("rd_expense", AbsenceReason.NotDisclosed), new("net_profit", AbsenceReason.NotDisclosed), new("total_assets", AbsenceReason.NotReadable), new("science_award", AbsenceReason.NotApplicable)]);
        return new ExtractedFile("reports/polder-2024.pdf", result, Assessment(), null);
    }

    private static SourceDocument Document(Func<string, string> change)
    {
        var builder = new DocumentBuilder();
        for (var page = 0; page < Pages.Length; page++)
        {
            builder.BeginPage(page + 1, 595, 842);
            for (var line = 0; line < Pages[page].Length; line++)
            {
                var at = 0;
                foreach (var rune in change(Pages[page][line]).EnumerateRunes())
                {
                    builder.Append(rune.ToString(), new Box(40 + (CharacterWidth * at++), 60 + (14 * line), CharacterWidth, 10));
                }

                builder.Append("\n");
            }

            builder.EndPage();
        }

        builder.BeginPage(4, 595, 842, TextQuality.Unreadable);
        builder.EndPage();
        builder.Warn(new ReadWarning("noTextLayer", "The page is a picture.", 4));
        return builder.Build(new string('a', 64), "application/pdf") with { Language = "en" };
    }

    private static IReadOnlyList<Fact> Facts(SourceDocument document)
    {
        var revenueRow = Span(document, "Net revenue", "statements");
        var employees = Span(document, "On average", "people");
        var staff = Span(document, "of whom 80", "research");
        return
        [
            Fact("revenue", Year2024, Money(document, "48,216", 48_216_000), revenueRow) with
            {
                Confidence = 0.98123,
                Checks = [new FactCheck("repeat", true, "48.2 million on page 1")],
            },
            Fact("revenue", Year2024, Money(document, "31,002", 31_002_000), Span(document, "Revenue of the company", "31,002")) with { Scope = Scope.Parent },
            Fact("employees", End2024, Count(document, "about 600", "600", 600, Qualifier.Approx), employees) with
            {
                Status = FactStatus.Conflicting,
                Basis = "average",
                Checks = [new FactCheck("sum", false, "300 + 310 = 610, not 612")],
                Rivals = [new Observation("employees", Count(document, "612", "612", 612, Qualifier.Exact), End2024, Scope.Consolidated, Span(document, "the group had", "612"), SourceRank.Narrative)],
            },
            Fact("rd_staff_share", End2024, new Quantity(QuantityUnit.Percent, Qualifier.Approx, staff, "13.33%") { Value = 13.33m, Digits = staff }, staff) with
            {
                Status = FactStatus.Derived,
                Derivation = "rd_staff / employees",
                Evidence = [staff, employees],
            },
            Fact("invention_patents_granted", End2024, Count(document, "more than 50", "50", 50, Qualifier.MoreThan), Span(document, "We hold", "patents")),
            Fact("little_giant_status", End2024, null, Span(document, "Polder Valves was", "Little Giant")) with { Text = "national_little_giant" },
            Fact("revenue", Year2023, Money(document, "42,897", 42_897_000), revenueRow),
        ];
    }

    private static Fact Fact(string concept, Period period, Quantity? quantity, TextSpan evidence) => new()
    {
        Concept = concept,
        Quantity = quantity,
        Period = period,
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [evidence],
    };

    private static Quantity Money(SourceDocument document, string printed, decimal value)
    {
        var span = Span(document, printed, printed);
        return new Quantity(QuantityUnit.Currency, Qualifier.Exact, span, printed) { Value = value, Low = value, High = value, Currency = "EUR", Digits = span };
    }

    private static Quantity Count(SourceDocument document, string printed, string digits, decimal value, Qualifier qualifier) =>
        new(QuantityUnit.Count, qualifier, Span(document, printed, printed), printed) { Value = value, Low = qualifier == Qualifier.MoreThan ? value : null, Digits = Span(document, digits, digits) };

    private static TextSpan Span(SourceDocument document, string from, string to)
    {
        var start = document.Text.IndexOf(from, StringComparison.Ordinal);
        return new TextSpan(start, document.Text.IndexOf(to, start, StringComparison.Ordinal) + to.Length);
    }

    private static Assessment Assessment()
    {
        var profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;
        return new Assessment(profile, CriterionOutcome.NotMet,
        [
            new CriterionVerdict(profile.Criteria[0], CriterionOutcome.Met) { Reason = new("holds", ["revenue", "48.22 million EUR", "13 – 53 million EUR"]), Facts = [0], Distance = 4_784_000.00m, DistanceUnit = "EUR" },
            new CriterionVerdict(profile.Criteria[1], CriterionOutcome.NotMet) { Reason = new("fails", ["rd_staff_share", "13.33 %", "≥ 15 %"]), Facts = [3, 2], Distance = -1.67m, DistanceUnit = "percent", Derivation = [new("arithmetic", ["rd_staff_share", "80 / 600 = 13.33 %"])], RateDecides = true },
            new CriterionVerdict(profile.Criteria[2], CriterionOutcome.Met) { Reason = new("holds", ["invention_patents_granted", "> 50", "≥ 5"]), Facts = [4], OtherReadingOutcome = CriterionOutcome.Unknown },
            new CriterionVerdict(profile.Criteria[3], CriterionOutcome.Unknown) { Reason = new("noSector", []) },
        ]);
    }
}
