namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Why a page stayed unreadable.</summary>
internal enum UnreadableReason
{
    NotInstalled,
    Failed,
    TimeLimit,
}
