namespace LittleGiants.Assistant;

/// <summary>What a verb tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some inputs failed; each is named in the output.</summary>
    public const int SomeFailed = 1;

    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C, as shells expect it.</summary>
    public const int Cancelled = 130;
}
