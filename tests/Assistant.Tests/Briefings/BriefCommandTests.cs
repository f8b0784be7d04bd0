namespace LittleGiants.Assistant.Tests.Briefings;

public sealed class BriefCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Briefings_are_written_to_files_that_are_not_overwritten_unasked()
    {
        Assert.Equal(0, Run("add", Samples.PathOf(Samples.English)).Exit);
        var html = _folder["harrowfield.html"];
        Assert.Equal(0, Run("brief", "Harrowfield", "-o", html).Exit);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(html), StringComparison.Ordinal);
        var again = Run("brief", "Harrowfield", "-o", html);
        Assert.Equal(2, again.Exit);
        Assert.Contains("--force overwrites it", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("brief", "Harrowfield", "-o", html, "--force", "--format", "md").Exit);
        Assert.StartsWith("# Briefing: Harrowfield Sensors plc", File.ReadAllText(html), StringComparison.Ordinal);
        Assert.Equal(0, Run("brief", "Harrowfield", "-o", _folder["harrowfield.docx"]).Exit);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(_folder["harrowfield.docx"])[..2]);
        Assert.StartsWith("# Briefing", Run("brief", "Harrowfield", "--language", "nl").Output, StringComparison.Ordinal);

        var unknown = Run("brief", "Nobody");
        Assert.Equal((2, ""), (unknown.Exit, unknown.Output));
        Assert.Contains("The library has no document of 'Nobody'", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("brief").Exit);
        Assert.Equal(2, Run("brief", "Harrowfield", "--topic", "pumps").Exit);
    }

    [Fact]
    public void Without_a_library_the_analyst_is_told_how_to_make_one()
    {
        var result = Run("brief", "Harrowfield");
        Assert.Equal(2, result.Exit);
        Assert.Contains("'assistant add' makes one", result.Error, StringComparison.Ordinal);
    }

    private (int Exit, string Output, string Error) Run(params IEnumerable<string> arguments) => AssistantProcess.Run([.. arguments, "--library", _folder["library"]]);
}
