using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>What a downloaded file is called: for people, never a path.</summary>
internal static class DownloadName
{
    private const int MaxLength = 120;
    private const string Unnamed = "document";

    public static string Of(ContentDispositionHeaderValue? disposition, Uri address) =>
        Clean(disposition?.FileNameStar) ?? Clean(disposition?.FileName) ?? Clean(Uri.UnescapeDataString(address.AbsolutePath)) ?? Clean(address.Host) ?? Unnamed;

    /// <summary>What a file is called that somebody sent under a name of his choice.</summary>
    public static string OfSent(string name) => Clean(name) ?? Unnamed;

    /// <summary>What stands after the last slash of either kind, without what a terminal or a file system would act on.</summary>
    private static string? Clean(string? name)
    {
        var last = (name ?? "").Trim('"', ' ').Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (clean.Length >= MaxLength)
            {
                break;
            }

            var isSteering = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
            clean.Append(isSteering || ":*?\"<>|".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var result = clean.ToString().Trim(' ', '.');
        return result.Length > 0 ? result : null;
    }
}
