namespace LittleGiants.Extraction.Readers;

/// <summary>Lines of a list of names and values, "Employees: 297": each stands for itself, however they are set.</summary>
internal static class ValueLines
{
    private const int MaxName = 40;

    /// <summary>Whether a line is one, by its own looks: two in a row are a list.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.IndexOfAny(':', '：') is > 0 and <= MaxName and var at && line[..at].IndexOfAny(",;，；、") < 0 && line[at..].IndexOfAnyInRange('0', '9') >= 0;
}
