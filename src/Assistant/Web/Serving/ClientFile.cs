namespace LittleGiants.Assistant.Web.Serving;

/// <summary>One file of the page, and its compressed forms where there are any.</summary>
internal sealed record ClientFile(string Path, string MediaType, bool HasBrotli, bool HasGzip)
{
    public const string BrotliEnding = ".br";
    public const string GzipEnding = ".gz";
}
