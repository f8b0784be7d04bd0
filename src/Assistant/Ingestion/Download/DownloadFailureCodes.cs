namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>Why an address gave no file, beside the codes that files have.</summary>
internal static class DownloadFailureCodes
{
    /// <summary>The address is no http or https address.</summary>
    public const string BadAddress = "badAddress";

    /// <summary>It leads to a machine that is not public.</summary>
    public const string PrivateAddress = "privateAddress";
    public const string TooManyRedirects = "tooManyRedirects";

    /// <summary>The server answered with an error.</summary>
    public const string ServerError = "serverError";

    /// <summary>No server answered.</summary>
    public const string Unreachable = "unreachable";
}
