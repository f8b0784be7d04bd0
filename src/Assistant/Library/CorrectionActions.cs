namespace LittleGiants.Assistant.Library;

/// <summary>What a <see cref="Correction"/> does.</summary>
internal static class CorrectionActions
{
    public const string Set = "set";
    public const string Reject = "reject";
    public const string Confirm = "confirm";
    public const string Undo = "undo";
}
