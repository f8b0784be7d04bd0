using System.Globalization;
using System.Text.RegularExpressions;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>Reads one definition from left to right: terms, lines, years, signs and the words for them.</summary>
internal sealed partial class DefinitionTokens(string text, string language, int? current, IReadOnlyDictionary<string, FormulaExpression> known)
{
    /// <summary>Brackets in brackets; years back that a line may be of.</summary>
    private const int MaxDepth = 16;
    private const int MostYearsBack = 5;

    private readonly DefinitionWords _words = DefinitionWords.For(language);
    private readonly IReadOnlyList<LineMatch> _lines = LineVocabulary.For(language).Find(text);
    private int _at;
    private int _depth;

    public static IEnumerable<int> Years(string text) => YearPattern().Matches(text).Select(YearOf);

    /// <summary>Null when anything is left over or not understood.</summary>
    public FormulaExpression? Read() => Sum() is { } expression && Skip() >= text.Length ? expression : null;

    [GeneratedRegex(@"\b(?:FY\s?|fiscal\s(?:year\s)?|GJ\s?|boekjaar\s|exercice\s)?((?:19|20)\d\d)(?:财年|年度|年)?(?!\d)|\bFY\s?'?(\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    private static int YearOf(Match match) => match.Groups[1].Success
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 2000 + int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    private FormulaExpression? Sum()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var left = Product();
        while (left is not null && Sign('+', '-') is { } sign)
        {
            left = Product() is { } right ? new FormulaOperation(sign, left, right) : null;
        }

        _depth--;
        return left;
    }

    private FormulaExpression? Product()
    {
        var left = Factor();
        while (left is not null && Sign('*', '/') is { } sign)
        {
            left = Factor() is { } right ? new FormulaOperation(sign, left, right) : null;
        }

        return left;
    }

    private FormulaExpression? Factor()
    {
        if (Take('(') || Take('（'))
        {
            return Sum() is { } inner && (Take(')') || Take('）')) ? inner : null;
        }

        SkipFillers();
        if (Take(_words.Average))
        {
            return Operand() is { } line && Between() ? new FormulaAverage(line) : null;
        }

        if (Take(_words.Change))
        {
            return Operand() is { } line && Between() ? new FormulaChange(line) : null;
        }

        var back = Take(_words.Prior) ? 1 : YearsBack();
        if (back is < 0 or > MostYearsBack)
        {
            return null;
        }

        if (back == 0 && Number() is { } number)
        {
            return number;
        }

        if (Operand() is not { } operand)
        {
            return null;
        }

        // The year may also follow: "revenue FY2018".
        back = back == 0 ? YearsBack() : back;
        return back is < 0 or > MostYearsBack ? null : back == 0 ? operand : new FormulaShift(operand, back);
    }

    private FormulaExpression? Operand()
    {
        SkipFillers();
        if (Take('(') || Take('（'))
        {
            return Sum() is { } inner && (Take(')') || Take('）')) ? inner : null;
        }

        foreach (var (term, expression) in known.OrderByDescending(pair => pair.Key.Length))
        {
            if (term.Length > 0 && Take([term]))
            {
                return expression;
            }
        }

        if (_lines.FirstOrDefault(match => match.Span.Start == Skip()) is not { } line)
        {
            return null;
        }

        _at = line.Span.End;
        return new FormulaLine(line.Ids[0]);
    }

    /// <summary>"between FY2018 and FY2019": the year and the one before; also when nothing is said.</summary>
    private bool Between()
    {
        if (!Take(_words.Between))
        {
            return true;
        }

        return YearAt() is { } first && Take(_words.And) && YearAt() is { } second && Math.Abs(first - second) == 1 && Math.Max(first, second) == current;
    }

    /// <summary>0 when no year stands here; -1 for one that lies after the latest.</summary>
    private int YearsBack() => YearAt() is not { } year ? 0 : current is { } latest && year <= latest ? latest - year : -1;

    private int? YearAt()
    {
        SkipFillers();
        var start = Skip();
        if (YearPattern().Match(text, start) is not { Success: true } match || match.Index != start)
        {
            return null;
        }

        _at = match.Index + match.Length;
        return YearOf(match);
    }

    private FormulaNumber? Number()
    {
        var start = Skip();
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        if (end == start || !decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        _at = end;
        return new FormulaNumber(value);
    }

    private char? Sign(char first, char second)
    {
        var at = Skip();
        if (at < text.Length)
        {
            var sign = text[at] switch { '×' or '✕' => '*', '÷' => '/', '−' or '–' => '-', var other => other };
            if (sign == first || sign == second)
            {
                _at = at + 1;
                return sign;
            }
        }

        foreach (var (sign, word) in _words.Operators)
        {
            if ((sign == first || sign == second) && Take([word]))
            {
                return sign;
            }
        }

        return null;
    }

    private void SkipFillers()
    {
        while (!_lines.Any(match => match.Span.Start == Skip()) && Take(_words.Fillers))
        {
        }
    }

    private bool Take(char sign)
    {
        if (Skip() >= text.Length || text[_at] != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>One of some words, whole.</summary>
    private bool Take(IReadOnlyList<string> words)
    {
        var at = Skip();
        foreach (var word in words)
        {
            var end = at + word.Length;
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || text[end] >= '\u2E80' || word[^1] is '\'' or >= '\u2E80'))
            {
                _at = end;
                return true;
            }
        }

        return false;
    }

    private int Skip()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\t')
        {
            _at++;
        }

        return _at;
    }
}
