using System.Text;

namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Text for comparing headlines and names: letters and digits in lower case, all else one space.</summary>
internal static class FoldedText
{
    public static string Of(string? text)
    {
        var result = new StringBuilder();
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
