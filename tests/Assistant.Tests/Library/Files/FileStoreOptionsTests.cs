using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Library.Files;

public sealed class FileStoreOptionsTests
{
    [Fact]
    public void Without_the_section_there_is_none() => Assert.Null(FileStoreOptions.From(new ConfigurationBuilder().Build()));

    [Fact]
    public void The_secret_is_in_no_text_of_it() => Assert.DoesNotContain("hush", Read(("Bucket", "reports"), ("AccessKey", "hush-key"), ("SecretKey", "hush-secret")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Bucket", "No_Bucket", "Bucket")]
    [InlineData("Folder", "relative/path", "Folder")]
    [InlineData("Region", "us-east-1", "either Folder or Bucket")]
    [InlineData("Bucket", "reports", "SecretKey", "AccessKey", "hush")]
    [InlineData("Bucket", "reports", "Prefix", "Prefix", "no-slash")]
    [InlineData("Bucket", "reports", "Endpoint", "Endpoint", "ftp://host")]
    [InlineData("Bucket", "reports", "CacheBytes", "CacheBytes", "-1")]
    [InlineData("Bucket", "reports", "Colour", "Colour", "red")]
    public void What_is_wrong_is_named(string key, string value, string named, string? otherKey = null, string? other = null)
    {
        var problem = Assert.Throws<SettingsException>(() => Read(otherKey is null ? [(key, value)] : [(key, value), (otherKey, other!)]));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", problem.Message, StringComparison.Ordinal);
    }

    private static FileStoreOptions Read(params (string Key, string Value)[] settings) =>
        FileStoreOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Library:Files:{setting.Key}", (string?)setting.Value))).Build())!;
}
