using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>The names that conditions and orders may use: of companies, criteria and facts. A comparison of a fact becomes a rule, judged as the profile's are.</summary>
internal sealed class ScreeningFields(CriteriaProfile profile)
{
    /// <summary>Fields of a company that are numbers.</summary>
    private static readonly Dictionary<string, Func<ScreenedCompany, decimal?>> Numbers = new(StringComparer.Ordinal)
    {
        ["year"] = company => company.Year,
        ["age"] = company => company.AgeDays is { } days ? Math.Round(days / DaysOfMonth, 1) : null,
        ["unknowns"] = company => company.Unknowns,
        ["criteria_met"] = company => company.CriteriaMet,
    };

    /// <summary>In the age of a report.</summary>
    private const decimal DaysOfMonth = 30.44m;

    private static readonly Dictionary<string, CriterionOutcome> Outcomes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["met"] = CriterionOutcome.Met,
        ["unmet"] = CriterionOutcome.NotMet,
        ["notMet"] = CriterionOutcome.NotMet,
        ["not_met"] = CriterionOutcome.NotMet,
        ["unknown"] = CriterionOutcome.Unknown,
        ["waived"] = CriterionOutcome.NotApplicable,
    };

    private static readonly string[] Absences = [ScreenedCriterion.NotDisclosed, ScreenedCriterion.NotReadable, ScreenedCriterion.NotApplicable];
    private readonly List<Criterion> _asked = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The comparisons that were named beside the profile's.</summary>
    public IReadOnlyList<Criterion> Asked => _asked;

    /// <summary>The concepts of which texts are compared.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public static Term Near() => new Term.Check(subject => subject.Company.IsNearMiss);

    /// <param name="sign">= &lt; &lt;= &gt; &gt;= ~</param>
    public Term Compare(string name, int at, string sign, ConditionValue value, Func<string, int, ConditionException> fail)
    {
        if (name == "outcome")
        {
            var outcome = Equal(sign, fail, value) && Outcomes.TryGetValue(value.Text, out var known) ? known : throw fail("The outcome is met, unmet or unknown.", value.Position);
            return new Term.Check(subject => subject.Company.Outcome == outcome);
        }

        if (name == "near")
        {
            var wanted = Equal(sign, fail, value) && value.Text is "true" or "yes" ? true : value.Text is "false" or "no" ? false : throw fail("'near' is true or false.", value.Position);
            return new Term.Check(subject => subject.Company.IsNearMiss == wanted);
        }

        if (name is "name" or "company")
        {
            return TextTerm(subject => [subject.Company.Name, .. subject.View.Company.Aliases.Select(alias => alias.Text)], sign, value.Text, fail, value);
        }

        if (Numbers.TryGetValue(name, out var field))
        {
            var number = value.Number ?? throw fail($"'{name}' is compared with a number.", value.Position);
            return new Term.Check(subject => field(subject.Company) is { } own ? Holds(own.CompareTo(number), sign, fail, value) : null);
        }

        if (value.Number is null && IndexOf(name) is >= 0 and var index && (Outcomes.ContainsKey(value.Text) || value.Text == "near" || IsAbsence(value.Text)))
        {
            return Equal(sign, fail, value) ? State(subject => subject.Company.Criteria[index], value.Text) : throw fail("", value.Position);
        }

        return FactShapes.Of(name) switch
        {
            FactShape.Text => TextTerm(name, sign, value, fail),
            FactShape.Boolean => BooleanTerm(name, sign, value, fail),
            { } shape => NumberTerm(name, shape, sign, value, fail),
            null when IndexOf(name) >= 0 => throw fail(
                $"'{name}' is a criterion of several facts: ask for {name}=met, unmet, unknown or near, or compare {string.Join(" or ", NeededConcepts.Rules(profile.Criteria[IndexOf(name)].Rule).Select(rule => rule.Fact).Distinct())}.", value.Position),
            null => throw fail(Unknown(name), at),
        };
    }

    /// <summary>Reads "revenue,-year": keys in their order, a minus turns one round.</summary>
    public IReadOnlyList<SortKey> Order(string text)
    {
        var keys = new List<SortKey>();
        var at = 0;
        foreach (var part in text.Split(','))
        {
            var name = part.Trim();
            var isDescending = name.StartsWith('-');
            name = name.TrimStart('-');
            keys.Add(new SortKey(name, isDescending, Value(name) ?? throw new ConditionException(name.Length == 0 ? "A key is missing here." : Unknown(name), text, at)));
            at += part.Length + 1;
        }

        return keys;
    }

    private Func<Subject, SortValue>? Value(string name)
    {
        if (name == "name")
        {
            return subject => new SortValue(null, subject.Company.Name);
        }

        if (name == "outcome")
        {
            return subject => new SortValue((int)subject.Company.Outcome);
        }

        if (name == "near")
        {
            return subject => new SortValue(subject.Company.IsNearMiss ? 0 : 1);
        }

        if (Numbers.TryGetValue(name, out var field))
        {
            return subject => new SortValue(field(subject.Company));
        }

        if (name.EndsWith(".distance", StringComparison.Ordinal) && IndexOf(name[..^".distance".Length]) is >= 0 and var distance)
        {
            return subject => new SortValue(subject.Company.Criteria[distance].Verdict.Distance);
        }

        if (IndexOf(name) is >= 0 and var index)
        {
            return subject => subject.Company.Criteria[index] is var criterion && criterion.Texts.Count > 0 ? new SortValue(null, criterion.Texts[0]) : new SortValue(criterion.Number);
        }

        if (FactShapes.Of(name) is not { } shape || shape is FactShape.Text or FactShape.Boolean)
        {
            return null;
        }

        var asked = Ask(Rule(name, RuleOperator.AtLeast, shape, null) with { Value = 0 });
        return subject => new SortValue(subject.Asked[asked].Value is { Interval: var interval } ? interval.Low ?? interval.High : null);
    }

    private Term.Check NumberTerm(string name, FactShape shape, string sign, ConditionValue value, Func<string, int, ConditionException> fail)
    {
        if (value.Number is not { } number)
        {
            if (!IsAbsence(value.Text) && !value.Text.Equals("unknown", StringComparison.OrdinalIgnoreCase))
            {
                throw fail($"'{name}' is compared with a number, such as {(shape == FactShape.Money ? "20m" : shape == FactShape.Percent ? "15%" : "50")}, or with unknown, notDisclosed, notReadable, notApplicable.", value.Position);
            }

            var any = Ask(Rule(name, RuleOperator.AtLeast, shape, null) with { Value = 0 });
            return Equal(sign, fail, value) ? State(subject => new ScreenedCriterion(subject.Asked[any], [], [], false), value.Text) : throw fail("", value.Position);
        }

        if (value.IsPercent && shape != FactShape.Percent)
        {
            throw fail($"'{name}' is no percentage.", value.Position);
        }

        if (value.Currency is not null && shape != FactShape.Money)
        {
            throw fail($"'{name}' is no amount of money.", value.Position);
        }

        var rule = sign switch
        {
            ">=" => Rule(name, RuleOperator.AtLeast, shape, value.Currency) with { Value = number },
            "<=" => Rule(name, RuleOperator.AtMost, shape, value.Currency) with { Value = number },
            ">" => Rule(name, RuleOperator.MoreThan, shape, value.Currency) with { Value = number },
            "<" => Rule(name, RuleOperator.LessThan, shape, value.Currency) with { Value = number },
            "=" => Rule(name, RuleOperator.Between, shape, value.Currency) with { Low = number, High = number },
            _ => throw fail($"'~' looks into texts; '{name}' is a number.", value.Position),
        };
        return Outcome(Ask(rule));
    }

    private Term BooleanTerm(string name, string sign, ConditionValue value, Func<string, int, ConditionException> fail)
    {
        var wanted = value.Text is "true" or "yes" ? true : value.Text is "false" or "no" ? false : throw fail($"'{name}' is true or false.", value.Position);
        var holds = Equal(sign, fail, value) ? Outcome(Ask(new FactRule(name, RuleOperator.IsTrue))) : throw fail("", value.Position);
        return wanted ? holds : new Term.Not(holds);
    }

    private Term.Check TextTerm(string name, string sign, ConditionValue value, Func<string, int, ConditionException> fail)
    {
        var wanted = value.Text;
        if (sign == "=" && name == "sector")
        {
            wanted = SectorCatalog.Default.Sectors.FirstOrDefault(sector => sector.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || sector.Names.Values.Contains(wanted, StringComparer.OrdinalIgnoreCase))?.Id
                ?? throw fail($"There is no sector '{wanted}': {string.Join(", ", SectorCatalog.Default.Sectors.Select(sector => sector.Id))}.", value.Position);
        }
        else if (sign == "=" && ConceptCatalog.Default.Find(name)?.Values is { } values && !values.Contains(wanted))
        {
            throw fail($"'{name}' is one of {string.Join(", ", values)}.", value.Position);
        }

        _texts.Add(name);
        return TextTerm(subject => subject.TextsOf(name), sign, wanted, fail, value);
    }

    private static Term.Check TextTerm(Func<Subject, IReadOnlyList<string>> texts, string sign, string wanted, Func<string, int, ConditionException> fail, ConditionValue value)
    {
        Func<string, bool> matches = sign switch
        {
            "=" => text => text.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            "~" => text => text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            _ => throw fail("Texts are compared with = or != or ~ (holds).", value.Position),
        };
        return new Term.Check(subject => texts(subject) is { Count: > 0 } own ? own.Any(matches) : null);
    }

    private static Term.Check State(Func<Subject, ScreenedCriterion> criterion, string word) =>
        Outcomes.TryGetValue(word, out var outcome) ? new Term.Check(subject => criterion(subject).Verdict.Outcome == outcome)
        : word == "near" ? new Term.Check(subject => criterion(subject).IsNear)
        : new Term.Check(subject => string.Equals(criterion(subject).Open, word, StringComparison.OrdinalIgnoreCase));

    private static Term.Check Outcome(int asked) => new(subject => subject.Asked[asked].Outcome switch
    {
        CriterionOutcome.Met => true,
        CriterionOutcome.NotMet => false,
        _ => null,
    });

    private int Ask(FactRule rule)
    {
        _asked.Add(new Criterion(rule.Fact, rule.Fact, rule) { Source = "", Confidence = "high" });
        return _asked.Count - 1;
    }

    /// <summary>An amount without a currency is in that of the profile's rule on it, else in the profile's first, else in euro.</summary>
    private FactRule Rule(string fact, RuleOperator sign, FactShape shape, string? currency)
    {
        var rules = profile.Criteria.SelectMany(criterion => NeededConcepts.Rules(criterion.Rule)).ToList();
        return new FactRule(fact, sign)
        {
            Currency = shape != FactShape.Money ? null : currency ?? rules.FirstOrDefault(rule => rule.Fact == fact)?.Currency ?? rules.FirstOrDefault(rule => rule.Currency is not null)?.Currency ?? "EUR",
            Unit = shape == FactShape.Percent ? "percent" : null,
        };
    }

    private int IndexOf(string criterion) => profile.Criteria.ToList().FindIndex(item => item.Id == criterion);

    private static bool IsAbsence(string word) => Absences.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool Equal(string sign, Func<string, int, ConditionException> fail, ConditionValue value) =>
        sign == "=" ? true : throw fail($"'{value.Text}' is compared with = or !=.", value.Position);

    private static bool Holds(int order, string sign, Func<string, int, ConditionException> fail, ConditionValue value) => sign switch
    {
        "=" => order == 0,
        ">=" => order >= 0,
        "<=" => order <= 0,
        ">" => order > 0,
        "<" => order < 0,
        _ => throw fail("'~' looks into texts.", value.Position),
    };

    private string Unknown(string name) =>
        $"'{name}' is no field, criterion or fact. Fields: outcome, near, name, {string.Join(", ", Numbers.Keys)}. Criteria: {string.Join(", ", profile.Criteria.Select(criterion => criterion.Id))}. Facts: {string.Join(", ", FactShapes.Ids)}.";
}
