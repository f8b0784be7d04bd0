namespace LittleGiants.Assistant.Search;

/// <summary>A token with its place in a text: words and figures, and the pairs of Han runs.</summary>
internal readonly record struct TextToken(string Token, int Start, int End)
{
    public static List<TextToken> In(string text)
    {
        var tokens = new List<TextToken>();
        for (var at = 0; at < text.Length;)
        {
            if (Tokenizer.Han(text[at]))
            {
                if (at + 1 < text.Length && Tokenizer.Han(text[at + 1]))
                {
                    tokens.Add(new TextToken(text.Substring(at, 2), at, at + 2));
                }

                at++;
                continue;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !Tokenizer.Han(text[end]) && char.IsLetterOrDigit(text[end]) && (!char.IsAsciiDigit(text[at]) || char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            tokens.Add(new TextToken(Tokenizer.Of(text.AsSpan(at, end - at)), at, end));
            at = end;
        }

        return tokens;
    }
}
