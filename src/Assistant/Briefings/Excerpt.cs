namespace LittleGiants.Assistant.Briefings;

/// <summary>The beginning of a quote, on one line, that never ends inside a word or number.</summary>
internal static class Excerpt
{
    /// <summary>Characters of a quote in the text.</summary>
    public const int InText = 320;

    /// <summary>Characters of a quote at the foot of a page.</summary>
    public const int InNote = 160;

    /// <summary>Characters of a quote in the appendix.</summary>
    public const int InAppendix = 600;

    /// <summary>What stands for the rest.</summary>
    public const string Cut = " …";
    private const char FirstHan = '\u2E80';

    public static string Of(string quote, int length)
    {
        var line = CitedText.Clean(quote).Trim();
        if (line.Length <= length)
        {
            return line;
        }

        var end = length;
        while (end > length / 2 && IsInside(line, end))
        {
            end--;
        }

        return line[..end].TrimEnd() + Cut;
    }

    private static bool IsInside(string line, int at) =>
        line[at - 1] != ' ' && line[at] != ' ' && (char.IsLowSurrogate(line[at]) || (line[at - 1] < FirstHan && line[at] < FirstHan));
}
