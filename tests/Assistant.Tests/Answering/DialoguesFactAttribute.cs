namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>A test over a folder of dialogues that the environment variable DIALOGUES names; skipped, with a word, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DialoguesFactAttribute : FactAttribute
{
    public DialoguesFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "DIALOGUES does not name a folder of dialogues.";
        }
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("DIALOGUES") is { Length: > 0 } folder ? folder : null;
}
