using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Download;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>What an analyst can do about a file that gave no document.</summary>
internal static class JobAdvice
{
    public static string Of(string code) => code switch
    {
        ReadFailureCodes.Empty => "Look whether the file was saved completely, and add it again.",
        ReadFailureCodes.TooLarge => "Split the file, or print the pages that matter to a smaller PDF.",
        ReadFailureCodes.UnknownType => "Save it as PDF, HTML, DOCX, Markdown or plain text, and add that.",
        ReadFailureCodes.Encrypted => "Save a copy without a password with your PDF program, and add that.",
        ReadFailureCodes.Damaged => "Open it in its own program and save it anew, or fetch it again from where it came.",
        ReadFailureCodes.TimeLimit => "Try again when the machine has less to do, or split the file.",
        ReadFailureCodes.NotFound => "Look whether the address is right, or download the file and drop it here.",
        DownloadFailureCodes.BadAddress => "Give an address that begins with https:// or http://.",
        DownloadFailureCodes.PrivateAddress => "Download the file yourself and drop it here.",
        DownloadFailureCodes.TooManyRedirects or DownloadFailureCodes.ServerError or DownloadFailureCodes.Unreachable => "Try again later, or download the file with your browser and drop it here.",
        ClusterFailureCodes.EndsWorkers => "Print it to a new PDF and add that, or try again on a machine with more memory.",
        _ => "Try again; if it fails once more, add the file anew.",
    };
}
