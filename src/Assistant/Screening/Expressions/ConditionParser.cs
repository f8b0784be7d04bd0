using System.Globalization;
using static LittleGiants.Assistant.Screening.Expressions.ConditionToken;

namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>
/// Reads conditions such as <c>outcome=met and revenue>=20m and (sector=robotics or not near)</c>.
/// <c>or</c> binds less than <c>and</c>, <c>and</c> less than <c>not</c>.
/// </summary>
internal sealed class ConditionParser
{
    /// <summary>Conditions inside conditions; more are a mistake.</summary>
    private const int MaxDepth = 50;

    private readonly string _text;
    private readonly ScreeningFields _fields;
    private readonly IReadOnlyList<ConditionToken> _tokens;
    private int _at;
    private int _depth;

    private ConditionParser(string text, ScreeningFields fields) => (_text, _fields, _tokens) = (text, fields, ConditionTokens.Of(text));

    /// <exception cref="ConditionException">The text is no condition.</exception>
    public static Condition Parse(string text, ScreeningFields fields)
    {
        var parser = new ConditionParser(text, fields);
        var root = parser.Any();
        return parser.Current.Type == Kind.End
            ? new Condition(text, root, [.. fields.Texts])
            : throw parser.Wrong($"'and' or 'or' is expected before '{parser.Current.Text}'.");
    }

    private ConditionToken Current => _tokens[_at];

    private Term Any()
    {
        var left = All();
        while (Current.Is("or"))
        {
            _at++;
            left = new Term.Or(left, All());
        }

        return left;
    }

    private Term All()
    {
        var left = One();
        while (Current.Is("and"))
        {
            _at++;
            left = new Term.And(left, One());
        }

        return left;
    }

    private Term One()
    {
        if (++_depth > MaxDepth)
        {
            throw Wrong("The condition is nested too deeply.");
        }

        try
        {
            if (Current.Is("not"))
            {
                _at++;
                return new Term.Not(One());
            }

            if (Current.Type != Kind.Open)
            {
                return Comparison();
            }

            _at++;
            var inner = Any();
            Take(Kind.Close, "A closing bracket is expected here.");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    private Term Comparison()
    {
        var name = Take(Kind.Word, Current.Type == Kind.End ? "A condition is missing at the end." : "A field, a criterion or a fact is expected here.");
        if (name.Is("near") && Current.Type != Kind.Operator)
        {
            return ScreeningFields.Near();
        }

        if (Current.Is("in"))
        {
            _at++;
            Take(Kind.Open, "A list in brackets is expected here.");
            var values = new List<ConditionValue> { Value() };
            while (Current.Type == Kind.Comma)
            {
                _at++;
                values.Add(Value());
            }

            Take(Kind.Close, "A comma or a closing bracket is expected here.");
            return values.Select(value => Compare(name, "=", value)).Aggregate((left, right) => new Term.Or(left, right));
        }

        var sign = Take(Kind.Operator, $"An operator is expected after '{name.Text}': = != < <= > >= ~ or in.");
        return Compare(name, sign.Text, Value());
    }

    private Term Compare(ConditionToken name, string sign, ConditionValue value) => sign == "!="
        ? new Term.Not(_fields.Compare(name.Text, name.Position, "=", value, Fail))
        : _fields.Compare(name.Text, name.Position, sign, value, Fail);

    private ConditionException Fail(string problem, int position) => new(problem, _text, position);

    private ConditionValue Value()
    {
        var token = Current;
        _at++;
        if (token.Type == Kind.Quoted)
        {
            return new ConditionValue(token.Text, null, null, false, token.Position);
        }

        // "EUR 20m" and "20m EUR"
        if (token.Type == Kind.Word && IsCurrency(token) && Current.Type == Kind.Number)
        {
            return Number(_tokens[_at++]) with { Currency = token.Text.ToUpperInvariant() };
        }

        if (token.Type == Kind.Number)
        {
            var number = Number(token);
            return Current.Type == Kind.Word && IsCurrency(Current) && !Current.Is("and") && !Current.Is("not") ? number with { Currency = _tokens[_at++].Text.ToUpperInvariant() } : number;
        }

        return token.Type == Kind.Word ? new ConditionValue(token.Text, null, null, false, token.Position) : throw new ConditionException("A value is expected here.", _text, token.Position);
    }

    private ConditionValue Number(ConditionToken token)
    {
        var digits = token.Text.TrimEnd('%').TrimEnd([.. Enumerable.Range('a', 26).Select(letter => (char)letter), .. Enumerable.Range('A', 26).Select(letter => (char)letter)]);
        var suffix = token.Text[digits.Length..];
        decimal? factor = suffix.ToLowerInvariant() switch { "" or "%" => 1, "k" => 1e3m, "m" or "mn" => 1e6m, "b" or "bn" => 1e9m, _ => null };
        if (factor is null || !decimal.TryParse(digits.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new ConditionException($"'{token.Text}' is no number: write 20m, 1.5bn, 300k, 15% or 20_000_000.", _text, token.Position);
        }

        try
        {
            return new ConditionValue(token.Text, number * factor.Value, null, suffix == "%", token.Position);
        }
        catch (OverflowException)
        {
            throw new ConditionException("The number is too long.", _text, token.Position);
        }
    }

    private static bool IsCurrency(ConditionToken token) => token.Text.Length == 3 && token.Text.All(char.IsAsciiLetterUpper);

    private ConditionToken Take(Kind type, string otherwise)
    {
        var token = Current;
        if (token.Type != type)
        {
            throw Wrong(otherwise);
        }

        _at++;
        return token;
    }

    private ConditionException Wrong(string problem) => new(problem, _text, Current.Position);
}
