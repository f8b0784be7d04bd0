using System.Globalization;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>Where a click on a source leads: to an address of the web, or to a file of this machine at its page. Anything else is no link.</summary>
internal static class SourceLink
{
    public static Uri? Of(string source, int? page) =>
        source.Any(char.IsControl) || !(Path.IsPathFullyQualified(source) || source.Contains("://", StringComparison.Ordinal)) || !Uri.TryCreate(source, UriKind.Absolute, out var address) ? null
        : address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps ? address
        : address.IsFile && Path.IsPathFullyQualified(source) && !address.IsUnc ? AtPage(address, page)
        : null;

    private static Uri AtPage(Uri file, int? page) =>
        page is { } number && file.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"{file.AbsoluteUri}#page={number}"))
            : file;
}
