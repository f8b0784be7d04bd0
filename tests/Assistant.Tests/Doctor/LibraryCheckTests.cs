using LittleGiants.Assistant.Doctor;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Doctor;

/// <summary>What the doctor says of the library and of its originals.</summary>
public sealed class LibraryCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private LibraryLocation Location => new(_folder["library"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_there_is_no_library_none_is_made_and_nothing_is_wrong()
    {
        var finding = Assert.Single(await FindingsAsync(Location));
        Assert.Equal(("database", DoctorOutcome.Note), (finding.Check, finding.Outcome));
        Assert.False(Directory.Exists(Location.Folder));
    }

    [Fact]
    public async Task A_library_and_its_originals_are_tried_and_left_as_they_were()
    {
        Assert.Equal(ExitCodes.Done, AssistantProcess.Run("add", _folder.Write("report.txt", "Harrowfield Sensors plc\nRevenue was GBP 61.8 million in 2024.\n"), "--library", Location.Folder).Exit);
        var before = Directory.GetFiles(Location.Files, "*", SearchOption.AllDirectories);
        var findings = await FindingsAsync(Location);
        Assert.Equal([("database", DoctorOutcome.Good), ("originals", DoctorOutcome.Good)], findings.Select(finding => (finding.Check, finding.Outcome)));
        Assert.Contains("1 documents of 1 pages", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(Location.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_database_that_is_none_is_told()
    {
        _folder.Write(Path.Combine("library", "library.db"), new string('x', 5000));
        Assert.Equal(DoctorOutcome.Failed, Assert.Single(await FindingsAsync(Location)).Outcome);
    }

    [Fact]
    public async Task Of_a_team_the_originals_on_one_machine_and_wrong_settings_are_told()
    {
        var team = Location with { ConnectionString = "Host=127.0.0.1;Database=giants;Password=hush-hush" };
        var local = await OriginalsAsync(team);
        Assert.Equal([DoctorOutcome.Warning, DoctorOutcome.Good], local.Select(finding => finding.Outcome));
        Assert.Contains("Library:Files", local[0].Advice, StringComparison.Ordinal);

        var wrong = Assert.Single(await OriginalsAsync(team, ("Library:Files:Bucket", "Not_A_Bucket")));
        Assert.Equal(DoctorOutcome.Failed, wrong.Outcome);

        var open = await OriginalsAsync(team, ("Library:Files:Bucket", "originals"), ("Library:Files:Endpoint", "http://s3.example.com"));
        Assert.Contains("unencrypted", open[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_told()
    {
        var blocked = _folder.Write("library/files/not-a-folder", "");
        var check = new FileStoreCheck(Location, Settings(), () => new FolderFileStore(blocked));
        Assert.Equal(DoctorOutcome.Failed, Assert.Single(await AllAsync(check)).Outcome);
    }

    private static async Task<List<DoctorFinding>> FindingsAsync(LibraryLocation location) =>
    [
        .. await AllAsync(new LibraryCheck(location, stopping => AssistantServices.OpenExistingLibraryAsync(location, stopping))),
        .. await AllAsync(new FileStoreCheck(location, Settings(), () => AssistantServices.FilesOf(location))),
    ];

    private Task<List<DoctorFinding>> OriginalsAsync(LibraryLocation location, params (string Key, string Value)[] settings) =>
        AllAsync(new FileStoreCheck(location, Settings(settings), () => new FolderFileStore(_folder["originals"])));

    private static Func<IConfigurationRoot> Settings(params (string Key, string Value)[] settings) =>
        () => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private static async Task<List<DoctorFinding>> AllAsync(IDoctorCheck check)
    {
        List<DoctorFinding> findings = [];
        await foreach (var finding in check.RunAsync(default))
        {
            findings.Add(finding);
        }

        return findings;
    }
}
