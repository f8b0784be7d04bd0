using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The number of a trade register in the paragraph that names the company, or on its first pages.</summary>
internal static class RegisterNumbers
{
    private const int MaxNumber = 24;
    private const int MaxGap = 14;

    /// <summary>The first pages, the notes' first page and the imprint lie at the start and the end of a report.</summary>
    private const int Head = 100_000;

    /// <summary>Chinese reports state it in the first note, half-way through.</summary>
    private const int HanHead = 300_000;
    private const int Tail = 30_000;
    private const int CoverPages = 2;

    public static string? Of(SourceDocument document, string name)
    {
        var text = document.Text;
        var head = Math.Min(text.Length, Han.IsIn(name) ? HanHead : Head);
        return In(document, name, 0, head) ?? In(document, name, Math.Max(head, text.Length - Tail), text.Length);
    }

    private static string? In(SourceDocument document, string name, int start, int end)
    {
        var text = document.Text;
        var patterns = RegisterPatterns.Instance;
        for (var at = patterns.Labels.IndexIn(text.AsSpan(0, end), start); at >= 0; at = patterns.Labels.IndexIn(text.AsSpan(0, end), at + 1))
        {
            foreach (var pattern in patterns.All)
            {
                if (text.AsSpan(at).StartsWith(pattern.Label, StringComparison.OrdinalIgnoreCase)
                    && NumberAfter(text, at + pattern.Label.Length, pattern) is { } number && IsOwn(document, at, name))
                {
                    return pattern.KeepsLabel ? $"{pattern.Label} {number}" : number;
                }
            }

        }

        return null;
    }

    private static string? NumberAfter(string text, int start, RegisterPattern pattern)
    {
        var at = start;
        while (at < text.Length && at - start < MaxGap && !char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at < MaxNumber && IsOfNumber(text, end, pattern))
        {
            end++;
        }

        var number = text.AsSpan(at, end - at);
        var length = 0;
        foreach (var c in number)
        {
            length += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return length >= pattern.MinLength && length <= pattern.MaxLength && number.ContainsAnyInRange('0', '9') ? number.ToString() : null;
    }

    private static bool IsOfNumber(string text, int at, RegisterPattern pattern) =>
        char.IsAsciiDigit(text[at])
        || (pattern.AllowsLetters && char.IsAsciiLetterUpper(text[at]))
        || (pattern.AllowsSpaces && text[at] is ' ' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    /// <summary>Whether the company itself stands beside the number: on the cover, or by name shortly before it.</summary>
    private static bool IsOwn(SourceDocument document, int at, string name)
    {
        if (document.Pages.Count > 1 && document.PageAt(at).Number <= CoverPages)
        {
            return true;
        }

        const int before = 200;
        var line = document.Text.LastIndexOf('\n', at) + 1;
        var from = Math.Max(line - before, 0);
        return document.Text.AsSpan(from, at - from).Contains(name, StringComparison.OrdinalIgnoreCase)
            || document.Text.AsSpan(line, at - line).StartsWith("公司", StringComparison.Ordinal);
    }
}
