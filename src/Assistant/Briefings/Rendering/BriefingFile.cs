using System.Text;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A briefing as a file.</summary>
internal static class BriefingFile
{
    public const string Markdown = "md";
    public const string Html = "html";
    public const string Word = "docx";

    public static void Write(string format, Briefing briefing, Stream output)
    {
        switch (format)
        {
            case Word:
                DocxBriefing.Write(briefing, output);
                break;
            case Html:
                output.Write(Encoding.UTF8.GetBytes(HtmlBriefing.Write(briefing)));
                break;
            case Markdown:
                output.Write(Encoding.UTF8.GetBytes(MarkdownBriefing.Write(briefing)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "It is md, html or docx.");
        }
    }
}
