namespace LittleGiants.Assistant.Search.Routing;

/// <summary>A word of a text with its place and its case: what names are told from other words by.</summary>
internal readonly record struct NameWord(string Token, string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]) || char.IsAsciiDigit(Text[0]);

    public bool IsUpper => Text.Length > 1 && Text.All(char.IsUpper);

    /// <summary>The words and figures of a text, without Han.</summary>
    public static List<NameWord> In(string text)
    {
        var words = new List<NameWord>();
        for (var at = 0; at < text.Length;)
        {
            var isDigit = char.IsAsciiDigit(text[at]);
            if (!isDigit && (!char.IsLetter(text[at]) || Tokenizer.Han(text[at])))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (isDigit ? char.IsAsciiDigit(text[end]) : char.IsLetterOrDigit(text[end]) && !Tokenizer.Han(text[end])))
            {
                end++;
            }

            var token = Tokenizer.Of(text.AsSpan(at, end - at));
            if (token.Length > 0 && !token.Contains(' ', StringComparison.Ordinal))
            {
                words.Add(new NameWord(token, text[at..end], at));
            }

            at = end;
        }

        return words;
    }
}
