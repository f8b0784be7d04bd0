using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>Cuts a condition into words, numbers, quoted texts and operators.</summary>
internal static partial class ConditionTokens
{
    public static IReadOnlyList<ConditionToken> Of(string text)
    {
        var tokens = new List<ConditionToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var match = Token().Match(text, at);
            if (!match.Success)
            {
                throw new ConditionException(text[at] == '"' ? "A quoted text has no end." : $"'{text[at]}' has no meaning here.", text, at);
            }

            tokens.Add(new ConditionToken(KindOf(match), match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value, at));
            at += match.Length;
        }

        tokens.Add(new ConditionToken(ConditionToken.Kind.End, "", text.Length));
        return tokens;
    }

    private static ConditionToken.Kind KindOf(Match match) =>
        match.Groups["quoted"].Success ? ConditionToken.Kind.Quoted
        : match.Groups["number"].Success ? ConditionToken.Kind.Number
        : match.Groups["word"].Success ? ConditionToken.Kind.Word
        : match.Groups["operator"].Success ? ConditionToken.Kind.Operator
        : match.Value switch { "(" => ConditionToken.Kind.Open, ")" => ConditionToken.Kind.Close, _ => ConditionToken.Kind.Comma };

    [GeneratedRegex(@"\G(?:""(?<quoted>[^""]*)""|(?<number>-?\d[\d_]*(?:\.\d+)?(?:[a-zA-Z]+|%)?)|(?<word>[\p{L}_][\p{L}\p{Nd}_.\-]*)|(?<operator>>=|<=|!=|=|<|>|~)|[(),])")]
    private static partial Regex Token();
}
