using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests;

public sealed class RehearsalTests
{
    private readonly List<string> _steps = [];

    [Fact]
    public async Task Report_of_the_language_is_extracted_while_a_long_file_is_being_read()
    {
        var rehearsal = Rehearse();
        rehearsal.Started("long");
        rehearsal.Advanced("long", new ReadProgress(1, 100));
        rehearsal.Advanced("long", new ReadProgress(2, 100) { Language = "nl" });
        await rehearsal.Work;

        Assert.Equal(["loaded", "nl"], _steps);
    }

    [Theory]
    [InlineData("nl", 20)]
    [InlineData(null, 100)]
    public async Task Only_data_are_loaded_when_the_language_is_known_too_late(string? language, int pages)
    {
        var rehearsal = Rehearse();
        rehearsal.Started("short");
        rehearsal.Advanced("short", new ReadProgress(10, pages) { Language = language });
        rehearsal.Finished("short");
        await rehearsal.Work;

        Assert.Equal(["loaded"], _steps);
    }

    private Rehearsal Rehearse() => new(() => _steps.Add("loaded"), _steps.Add, listener: null);
}
