using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Criteria;

/// <summary>A condition of a profile: one comparison, or several of which all or any must hold.</summary>
public abstract record Rule
{
    internal static Rule Read(DataNode node)
    {
        if (node.Find("all") is { } all)
        {
            return new AllRule([.. all.Items.Select(Read)]);
        }

        if (node.Find("any") is { } any)
        {
            return new AnyRule([.. any.Items.Select(Read)]);
        }

        var rule = new FactRule(node["fact"].Text, Operator(node["op"]))
        {
            Value = node.Find("value")?.Number,
            Low = node.Find("low")?.Number,
            High = node.Find("high")?.Number,
            Currency = node.Find("currency")?.Text,
            Unit = node.Find("unit")?.Text,
            Programmes = node.Find("programmes")?.Texts ?? [],
            Years = node.Find("years")?.Integer ?? 1,
            WaivedAt = node.Find("waivedAt")?.Text,
        };
        return rule.IsComplete ? rule : throw node.Error($"'{rule.Fact}': the operator {rule.Operator} lacks its value");
    }

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
