using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Extraction.Criteria;

/// <summary>A condition of a profile: one comparison, or several of which all or any must hold.</summary>
public abstract record Rule
{
    internal static Rule Read(DataNode node)
    {
        if (node.Find("all") is { } all)
        {
            return new AllRule(ReadParts(all));
        }

        if (node.Find("any") is { } any)
        {
            return new AnyRule(ReadParts(any));
        }

        var rule = new FactRule(node["fact"].Text, Operator(node["op"]))
        {
            Value = node.Find("value")?.Number,
            Low = node.Find("low")?.Number,
            High = node.Find("high")?.Number,
            LowOpen = node.Find("lowOpen")?.Boolean ?? false,
            HighOpen = node.Find("highOpen")?.Boolean ?? false,
            Currency = node.Find("currency")?.Text,
            Unit = node.Find("unit")?.Text,
            Programmes = node.Find("programmes")?.Texts ?? [],
            Years = node.Find("years")?.Integer ?? 1,
            WaivedAt = node.Find("waivedAt")?.Text,
            Confidence = node.Find("confidence") is { } confidence ? ReadConfidence(confidence) : null,
        };
        return !IsKnown(rule.Fact) ? throw node["fact"].Error($"'{rule.Fact}' is no fact that is extracted or derived")
            : !rule.IsComplete ? throw node.Error($"'{rule.Fact}': the operator {rule.Operator} lacks its value")
            : rule.Operator == RuleOperator.IsTrue && ConceptCatalog.Default.Find(rule.Fact)?.Values.Count > 0
                ? throw node["fact"].Error($"'{rule.Fact}' has several values and is neither true nor false")
            : rule.Unit is not (null or "percent") ? throw node["unit"].Error($"'{rule.Unit}' is no unit: percent, or none")
            : rule.Years < 1 ? throw node["years"].Error("one year at least")
            : rule.Low > rule.High ? throw node["low"].Error("the lower bound exceeds the upper one")
            : rule;
    }

    internal static string ReadConfidence(DataNode node) =>
        node.Text is "high" or "medium" or "low" ? node.Text : throw node.Error($"'{node.Text}' is none of high, medium, low");

    private static bool IsKnown(string fact) => ConceptCatalog.Default.Find(fact) is not null || DerivedFactCatalog.Default.Find(fact) is not null;

    private static IReadOnlyList<Rule> ReadParts(DataNode node) =>
        node.Items.Count > 0 ? [.. node.Items.Select(Read)] : throw node.Error("a list of rules is expected here");

    private static RuleOperator Operator(DataNode node) => node.Text switch
    {
        "ge" => RuleOperator.AtLeast,
        "le" => RuleOperator.AtMost,
        "gt" => RuleOperator.MoreThan,
        "lt" => RuleOperator.LessThan,
        "between" => RuleOperator.Between,
        "inProgramme" => RuleOperator.InProgramme,
        "isTrue" => RuleOperator.IsTrue,
        var other => throw node.Error($"'{other}' is none of ge, le, gt, lt, between, inProgramme, isTrue"),
    };
}
