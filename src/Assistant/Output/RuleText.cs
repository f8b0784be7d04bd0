using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Output;

/// <summary>Rules of profiles as people read them.</summary>
internal sealed class RuleText(Wording wording)
{
    private readonly ValueText _values = new(wording);

    /// <summary>What is asked, as verdicts write it: the bound alone where one fact is compared, else the whole rule in one line.</summary>
    public string Threshold(Rule rule) => rule is FactRule compared ? Asked(compared) : Join(rule, part => $"{wording.FactName(part.Fact)} {Asked(part)}");

    public string Sentence(Rule rule) => Join(rule, part => wording.Say(Phrase.FactRule, wording.FactName(part.Fact), Bound(part)));

    /// <summary>The rule as lines, parts indented below what joins them.</summary>
    public IEnumerable<string> Lines(Rule rule, int depth = 0)
    {
        var indent = new string(' ', depth * 2);
        if (rule is FactRule compared)
        {
            yield return indent + Sentence(compared);
            yield break;
        }

        var (phrase, parts) = rule is AnyRule any ? (Phrase.AnyOfFollowing, any.Parts) : (Phrase.AllOfFollowing, ((AllRule)rule).Parts);
        yield return indent + wording[phrase];
        foreach (var line in parts.SelectMany(part => Lines(part, depth + 1)))
        {
            yield return line;
        }
    }

    private string Join(Rule rule, Func<FactRule, string> write) => rule switch
    {
        FactRule compared => write(compared),
        AnyRule any => Join(Phrase.AnyOf, any.Parts, write),
        AllRule all => Join(Phrase.AllOf, all.Parts, write),
        _ => "",
    };

    private string Join(Phrase joint, IReadOnlyList<Rule> parts, Func<FactRule, string> write) =>
        parts.Select(part => part is FactRule ? Join(part, write) : $"({Join(part, write)})").Aggregate((left, right) => wording.Say(joint, left, right));

    private string Asked(FactRule rule) => VerdictWording.Asked(rule) is { Length: > 0 } asked ? WithConditions(rule, asked) : Bound(rule);

    private string Bound(FactRule rule)
    {
        var bound = rule.Operator switch
        {
            RuleOperator.AtLeast => wording.Say(Qualifier.AtLeast, WithUnit(rule, ValueText.Number(rule.Value))),
            RuleOperator.AtMost => wording.Say(Qualifier.AtMost, WithUnit(rule, ValueText.Number(rule.Value))),
            RuleOperator.MoreThan => wording.Say(Qualifier.MoreThan, WithUnit(rule, ValueText.Number(rule.Value))),
            RuleOperator.LessThan => wording.Say(Qualifier.LessThan, WithUnit(rule, ValueText.Number(rule.Value))),
            RuleOperator.Between => WithUnit(rule, _values.Range(rule.Low, rule.High)),
            RuleOperator.InProgramme => wording.Say(Phrase.InProgramme, string.Join(" / ", rule.Programmes.Select(id => wording.Word("programmes", id)))),
            _ => wording[Phrase.IsTrue],
        };
        return WithConditions(rule, bound);
    }

    private string WithConditions(FactRule rule, string bound)
    {
        if (rule.Years > 1)
        {
            bound = wording.Say(Phrase.InEachOfYears, bound, rule.Years);
        }

        return rule.WaivedAt is { } occasion ? wording.Say(Phrase.WaivedAt, bound, wording.Word("occasions", occasion)) : bound;
    }

    private string WithUnit(FactRule rule, string figure) =>
        rule.Currency is { } currency ? _values.Money(figure, currency) : rule.Unit == "percent" ? _values.Percent(figure) : figure;
}
