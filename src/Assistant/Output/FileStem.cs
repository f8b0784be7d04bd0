using System.Text;

namespace LittleGiants.Assistant.Output;

/// <summary>A file's name made of a title: letters, figures and single dashes, so that no title can name another folder.</summary>
internal static class FileStem
{
    private const int Most = 60;

    /// <param name="otherwise">For a title without letters and figures.</param>
    public static string Of(string title, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var character in title)
        {
            if (char.IsLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString()[..Math.Min(name.Length, Most)].Trim('-') is { Length: > 0 } stem ? stem : otherwise;
    }
}
