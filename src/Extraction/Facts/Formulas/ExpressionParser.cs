using System.Globalization;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>
/// Reads an expression: ids, numbers, + - * / ( ), <c>prior(x)</c>, <c>avg(x)</c>, <c>change(x)</c>, <c>mean(x, 3 years)</c> and <c>either(x, y)</c>;
/// nothing else.
/// </summary>
public sealed class ExpressionParser
{
    /// <summary>Brackets in brackets; years of a mean.</summary>
    private const int MaxDepth = 32;
    private const int MaxYears = 10;

    private readonly string _text;
    private int _at;
    private int _depth;

    private ExpressionParser(string text) => _text = text;

    /// <summary>Null for a text that is no expression.</summary>
    public static FormulaExpression? Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var expression = parser.Sum();
        return parser.Peek() == '\0' && parser._at >= text.Length ? expression : null;
    }

    private FormulaExpression? Sum()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var left = Product();
        while (left is not null && Peek() is '+' or '-')
        {
            var sign = _text[_at++];
            left = Product() is { } right ? new FormulaOperation(sign, left!, right) : null;
        }

        _depth--;
        return left;
    }

    private FormulaExpression? Product()
    {
        var left = Factor();
        while (left is not null && Peek() is '*' or '/')
        {
            var sign = _text[_at++];
            left = Factor() is { } right ? new FormulaOperation(sign, left!, right) : null;
        }

        return left;
    }

    private FormulaExpression? Factor()
    {
        if (Take('('))
        {
            return Sum() is { } inner && Take(')') ? inner : null;
        }

        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.'))
        {
            _at++;
        }

        var word = _text[start.._at];
        if (word.Length == 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new FormulaNumber(number) : null;
        }

        return word.Any(c => c == '.' || char.IsAsciiLetterUpper(c)) ? null : Take('(') ? Call(word) : new FormulaLine(word);
    }

    private FormulaExpression? Call(string name)
    {
        if (Sum() is not { } inner)
        {
            return null;
        }

        FormulaExpression? call = name switch
        {
            "prior" => new FormulaShift(inner, 1),
            "avg" => new FormulaAverage(inner),
            "change" => new FormulaChange(inner),
            "mean" => Take(',') && Factor() is FormulaNumber { Value: >= 1 and <= MaxYears } years && years.Value == decimal.Truncate(years.Value) && Factor() is FormulaLine { Id: "years" } ? new FormulaMean(inner, (int)years.Value) : null,
            "either" => Take(',') && Sum() is { } second ? new FormulaChoice(inner, second) : null,
            _ => null,
        };
        return call is not null && Take(')') ? call : null;
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Take(char sign)
    {
        if (Peek() != sign)
        {
            return false;
        }

        _at++;
        Peek();
        return true;
    }
}
