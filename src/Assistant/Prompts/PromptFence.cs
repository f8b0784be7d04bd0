namespace LittleGiants.Assistant.Prompts;

/// <summary>The line that parts a document's text from what the prompt says of it. It stands in none of the texts, so none can end its own part.</summary>
internal static class PromptFence
{
    /// <summary>The variable that a prompt names to get it.</summary>
    public const string Variable = "fence";

    private const int Shortest = 5;

    public static string For(IEnumerable<string> texts)
    {
        var longest = texts.Select(LongestRun).DefaultIfEmpty(0).Max();
        return new string('=', Math.Max(Shortest, longest + 1));
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '=' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
