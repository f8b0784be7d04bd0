namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>Talks with the built-in analyst in five languages, over invented documents and over a folder of one's own.</summary>
/// <remarks>
/// <c>DIALOGUES</c> names a folder with files like those of <c>Dialogues/</c> and with a library made by <c>assistant add</c> in its folder <c>library</c>.
/// <c>DIALOGUES_TRANSCRIPT</c> names a folder into which all answers are written.
/// </remarks>
[Collection(DialogueCollection.Name)]
public sealed class DialogueTests(DialogueLibrary made)
{
    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Path.Combine(DialogueLibrary.Folder, "Dialogues"), "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_turn_has_its_value_page_and_language_and_every_quote_and_number_is_proved(string name)
    {
        var run = new DialogueRun(made.Library, made.Answers);
        await HoldAsync(run, [Path.Combine(DialogueLibrary.Folder, "Dialogues", name)]);
        Write(run, name);
        Assert.True(run.Unproved.Count == 0, string.Join("\n\n", run.Unproved));
        Assert.True(run.Wrong.Count == 0, $"{run.Wrong.Count} things are wrong in {run.Turns} turns.\n\n{string.Join("\n\n", run.Wrong)}");
    }

    [Fact]
    public void There_are_seventy_turns_and_each_language_has_twelve()
    {
        var turns = Directory.EnumerateFiles(Path.Combine(DialogueLibrary.Folder, "Dialogues"), "*.yaml").SelectMany(Dialogue.Read).SelectMany(dialogue => dialogue.Turns).ToList();
        Assert.True(turns.Count >= 70, $"{turns.Count} turns");
        Assert.All(turns.GroupBy(turn => turn.Language), group => Assert.True(group.Count() >= 12, $"{group.Key}: {group.Count()}"));
    }

    [DialoguesFact]
    public async Task Dialogues_of_ones_own_are_answered_and_proved()
    {
        await using var library = await AssistantServices.OpenExistingLibraryAsync(new(Path.Combine(DialoguesFactAttribute.Folder!, "library")), CancellationToken.None);
        var run = new DialogueRun(library, new AssistantServices().Answers(library, withModel: false));
        await HoldAsync(run, Directory.EnumerateFiles(DialoguesFactAttribute.Folder!, "*.yaml").Order(StringComparer.Ordinal));
        Write(run, "own");
        Assert.True(run.Unproved.Count == 0, string.Join("\n\n", run.Unproved));
        Assert.True(run.Wrong.Count == 0, $"{run.Wrong.Count} things are wrong in {run.Turns} turns.\n\n{string.Join("\n\n", run.Wrong)}");
    }

    private static async Task HoldAsync(DialogueRun run, IEnumerable<string> files)
    {
        foreach (var dialogue in files.SelectMany(Dialogue.Read))
        {
            await run.HoldAsync(dialogue);
        }
    }

    private static void Write(DialogueRun run, string name)
    {
        if (Environment.GetEnvironmentVariable("DIALOGUES_TRANSCRIPT") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(name, ".txt")), FormattableString.Invariant($"{run.Turns} turns, {run.Wrong.Count} wrong, {run.Unproved.Count} unproved\n{run.Transcript}"));
        }
    }
}
