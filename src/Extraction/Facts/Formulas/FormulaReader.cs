namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>
/// Reads a ratio that a question defines in words ("X is defined as: FY2019 revenue / (average PP&amp;E between FY2018 and FY2019)") as an expression.
/// What it does not understand to the last word it refuses.
/// </summary>
public static class FormulaReader
{
    /// <summary>Definitions in one question.</summary>
    private const int MaxDefinitions = 12;

    /// <summary>The definition in a text, with those that follow it and define its terms; null when there is none, or one that is not understood.</summary>
    public static FormulaReading? Read(string text, string language)
    {
        var definitions = Definitions(text, DefinitionWords.For(language));
        if (definitions.Count is 0 or > MaxDefinitions)
        {
            return null;
        }

        // 1. From the last on, so that terms are known where they are used. 2. The first is the one asked for.
        var year = definitions.SelectMany(definition => DefinitionTokens.Years(definition.Body)).Select(found => (int?)found).Max();
        var known = new Dictionary<string, FormulaExpression>(StringComparer.OrdinalIgnoreCase);
        foreach (var (term, body) in Enumerable.Reverse(definitions))
        {
            if (new DefinitionTokens(body, language, year, known).Read() is not { } expression)
            {
                return null;
            }

            known[term] = expression;
        }

        return new FormulaReading(known[definitions[0].Term], year);
    }

    /// <summary>A bare expression in words: "cash from operations / total current liabilities".</summary>
    public static FormulaReading? ReadExpression(string text, string language)
    {
        var year = DefinitionTokens.Years(text).Select(found => (int?)found).Max();
        return new DefinitionTokens(text, language, year, new Dictionary<string, FormulaExpression>()).Read() is { } expression ? new FormulaReading(expression, year) : null;
    }

    private static List<(string Term, string Body)> Definitions(string text, DefinitionWords words)
    {
        var definitions = new List<(string Term, string Body)>();
        for (var at = 0; Next(text, at, words.Defines) is var (start, end);)
        {
            var term = text[SentenceStart(text, start, at)..start].Trim(' ', '\n', ':', ',', '"', '“', '”');
            var body = end;
            while (body < text.Length && text[body] is ' ' or ':' or '：' or '\n')
            {
                body++;
            }

            at = SentenceEnd(text, body);
            definitions.Add((term, text[body..at].Trim()));
        }

        return definitions;
    }

    private static (int Start, int End)? Next(string text, int from, IReadOnlyList<string> phrases) => phrases
        .Select(phrase => (Start: text.IndexOf(phrase, from, StringComparison.OrdinalIgnoreCase), phrase.Length))
        .Where(found => found.Start >= 0).OrderBy(found => found.Start).ThenByDescending(found => found.Length)
        .Select(found => ((int Start, int End)?)(found.Start, found.Start + found.Length)).FirstOrDefault();

    private static int SentenceStart(string text, int before, int from)
    {
        for (var at = before - 1; at > from; at--)
        {
            if (text[at - 1] is '.' or '?' or '!' or ';' or '。' or '？' or '；' && (text[at] == ' ' || text[at] >= '\u3000'))
            {
                return at;
            }
        }

        return from;
    }

    private static int SentenceEnd(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is ';' or '?' or '。' or '；' or '？' or '\n' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')))
            {
                return at;
            }
        }

        return text.Length;
    }
}
