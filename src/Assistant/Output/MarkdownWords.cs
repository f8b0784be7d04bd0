using System.Text;

namespace LittleGiants.Assistant.Output;

/// <summary>Text of documents in Markdown: one line, and nothing in it becomes markup.</summary>
internal static class MarkdownWords
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in SafeText.Line(text))
        {
            plain.Append(c is '\\' or '`' or '*' or '_' or '<' or '>' or '#' or '|' or '!' or '[' or ']' ? "\\" : "").Append(c);
        }

        return plain.ToString();
    }
}
