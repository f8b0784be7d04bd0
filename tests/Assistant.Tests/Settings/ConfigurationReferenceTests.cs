using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Tests.Settings;

public sealed partial class ConfigurationReferenceTests
{
    [Fact]
    public void The_reference_is_that_of_the_program() => Snapshot.Matches("../../../../docs/configuration.md", new ConfigurationReference().Write());

    [Fact]
    public void Each_setting_says_what_it_is()
    {
        var silent = SettingRow().Matches(new ConfigurationReference().Write()).Where(row => row.Groups["said"].Value.Length < 10).Select(row => row.Groups["key"].Value);
        Assert.Empty(silent);
    }

    [Fact]
    public void All_sections_are_found()
    {
        var reference = new ConfigurationReference();
        Assert.Superset(new HashSet<string> { "ModelOptions", "WebOptions", "TelemetryOptions", "FileStoreOptions" }, reference.Sections.Select(type => type.Name).ToHashSet());
        Assert.Superset(new HashSet<string> { "Pdf:Engine", "Prompts:Folder", "Library:ConnectionString" }, reference.Single.Select(field => (string)field.GetRawConstantValue()!).ToHashSet());
    }

    [GeneratedRegex(@"^\| `(?<key>[^`]+)` \|.*\| (?<said>[^|]*) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex SettingRow();
}
