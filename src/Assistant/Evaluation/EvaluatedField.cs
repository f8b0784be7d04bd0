using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Evaluation;

/// <summary>A field of a label file and how an answer is compared with it.</summary>
/// <param name="Concept">The id of the fact that answers it.</param>
/// <param name="Keys">Names of the value in a label; the first that is there counts.</param>
/// <param name="PageKeys">Names of the right pages in a label, a number or a list; the first that holds one counts.</param>
internal sealed record EvaluatedField(string Concept, FieldTolerance Tolerance, IReadOnlyList<string> Keys, IReadOnlyList<string> PageKeys)
{
    /// <summary>Share of a labelled amount by which an answer may be off: reports round.</summary>
    private const decimal ShareOfAmount = 0.005m;

    /// <summary>Percentage points by which a share may be off: reports print two decimals.</summary>
    private const decimal Points = 0.05m;

    /// <summary>The key of further right values of this field.</summary>
    public string AcceptKey => Concept + "_accept";

    /// <summary>The fields with short names first, then each other concept that is a number under its own id.</summary>
    public static IReadOnlyList<EvaluatedField> All { get; } = Load();

    public bool IsSame(decimal got, decimal wanted) => Tolerance switch
    {
        FieldTolerance.Amount => Math.Abs(got - wanted) <= ShareOfAmount * Math.Abs(wanted),
        FieldTolerance.Points => Math.Abs(got - wanted) <= Points,
        _ => got == wanted,
    };

    private static List<EvaluatedField> Load()
    {
        List<EvaluatedField> fields =
        [
            new("revenue", FieldTolerance.Amount, ["revenue"], ["revenue_pages_any", "revenue_page"]),
            new("employees", FieldTolerance.Exact, ["employees"], ["employees_pages_any", "employees_page"]),
            new("rd_expense", FieldTolerance.Amount, ["rd_expense"], ["rd_expense_pages_any", "rd_pages_any", "rd_expense_page", "rd_page"]),
            new("rd_staff", FieldTolerance.Exact, ["rd_staff", "rd_employees"], ["rd_pages_any", "rd_employees_page", "rd_page"]),
            new("rd_staff_share", FieldTolerance.Points, ["rd_staff_share_percent"], ["rd_pages_any", "rd_page"]),
            new("invention_patents_granted", FieldTolerance.Exact, ["invention_patents"], ["patents_page"]),
            new("utility_model_patents_granted", FieldTolerance.Exact, ["utility_model_patents"], ["patents_page"]),
            new("design_patents_granted", FieldTolerance.Exact, ["design_patents"], ["patents_page"]),
            new("patents_total", FieldTolerance.Exact, ["patents_total", "patents_count"], ["patents_page"]),
        ];
        fields.AddRange(ConceptCatalog.Default.Concepts
            .Where(concept => concept.Kind != ConceptKind.Status && !fields.Exists(field => field.Concept == concept.Id))
            .Select(concept => new EvaluatedField(concept.Id, ToleranceOf(concept.Kind), [concept.Id], [concept.Id + "_pages_any", concept.Id + "_page"])));
        return fields;
    }

    private static FieldTolerance ToleranceOf(ConceptKind kind) => kind switch
    {
        ConceptKind.Money => FieldTolerance.Amount,
        ConceptKind.Percent => FieldTolerance.Points,
        _ => FieldTolerance.Exact,
    };
}
