namespace LittleGiants.Assistant.Search;

/// <summary>Tokens that follow each other.</summary>
internal static class TokenPhrase
{
    /// <summary>The tokens of a word or phrase as they stand in the index; of a Han run its pairs.</summary>
    public static string[] Of(string text) => Tokenizer.PhraseOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool StandsAt(ReadOnlySpan<string> tokens, int at, ReadOnlySpan<string> phrase)
    {
        if (phrase.Length == 0 || at + phrase.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (tokens[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    public static bool StandsIn(ReadOnlySpan<string> tokens, ReadOnlySpan<string> phrase)
    {
        for (var at = 0; at + phrase.Length <= tokens.Length; at++)
        {
            if (StandsAt(tokens, at, phrase))
            {
                return true;
            }
        }

        return false;
    }
}
