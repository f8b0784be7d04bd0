using System.Text;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>Any text as Markdown that shows exactly this text: no sign of it opens anything.</summary>
internal static class MarkdownText
{
    private const string Signs = "\\`*_{}[]<>#!|~&$^";

    /// <param name="atStart">Whether it begins a paragraph, item or cell, where dashes and "1." would begin a list.</param>
    public static string Escape(string text, bool atStart)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Signs.Contains(text[i], StringComparison.Ordinal) || (atStart && BeginsList(text, i)))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool BeginsList(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimStart();
        return text[at] switch
        {
            '-' or '+' or '=' => before.IsEmpty,
            '.' or ')' => (at + 1 == text.Length || text[at + 1] == ' ') && before.Length is > 0 and < 10 && before.IndexOfAnyExceptInRange('0', '9') < 0,
            _ => false,
        };
    }
}
