namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Tells Markdown from plain text by its marks.</summary>
internal static class MarkdownRecognition
{
    private const double FrontMatter = 0.8;
    private const double HeadingFirst = 0.6;
    private const double Marks = 0.5;

    public static double Score(ReadOnlySpan<char> text, MarkdownOptions options)
    {
        int lineMarks = 0, inlineMarks = 0, lineNumber = 0;
        foreach (var range in text.EnumerateLines())
        {
            var line = range.TrimEnd();
            if (line.Trim().IsEmpty)
            {
                continue;
            }

            if (lineNumber++ == 0)
            {
                if (line is "---" && HasFrontMatter(text))
                {
                    return FrontMatter;
                }

                if (IsHeading(line))
                {
                    return HeadingFirst;
                }
            }

            lineMarks += IsHeading(line) || IsTableRule(line) || line.TrimStart().StartsWith("```", StringComparison.Ordinal) ? 1 : 0;
            inlineMarks += HasInlineMark(line) ? 1 : 0;
        }

        return lineMarks > 1 || (lineMarks == 1 && inlineMarks > 0) || inlineMarks >= options.MinInlineSigns ? Marks : 0;
    }

    private static bool HasFrontMatter(ReadOnlySpan<char> text)
    {
        var lineNumber = 0;
        foreach (var range in text.EnumerateLines())
        {
            var line = range.TrimEnd();
            if (lineNumber++ == 0 || line.IsEmpty || line[0] is ' ' or '-' or '#' && line is not "---")
            {
                continue;
            }

            if (line is "---" or "...")
            {
                return lineNumber > 2;
            }

            if (line.IndexOf(':') <= 0)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && line[hashes] == ' ' && !line[hashes..].Trim().IsEmpty;
    }

    private static bool IsTableRule(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && line.Trim().Trim("|-: ").IsEmpty;

    private static bool HasInlineMark(ReadOnlySpan<char> line)
    {
        if (line.IndexOf("](", StringComparison.Ordinal) > 0)
        {
            return true;
        }

        var bold = line.IndexOf("**", StringComparison.Ordinal);
        return bold >= 0 && line[(bold + 2)..].IndexOf("**", StringComparison.Ordinal) > 0;
    }
}
