using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Nothing_set_is_no_model()
    {
        var options = Read();

        Assert.False(options.IsConfigured);
        Assert.Null(ModelClients.Create(options));
        Assert.Null(ModelClients.CreateEmbeddings(options));
    }

    [Fact]
    public void Every_setting_of_the_options_can_be_set()
    {
        var settable = typeof(ModelOptions).GetProperties().Where(property => property.SetMethod is { IsStatic: false }).Select(property => property.Name);
        Assert.Equal(settable.Order(), ModelSettings.Names.Order());
    }

    [Fact]
    public void All_settings_are_read_whatever_the_case_of_their_names()
    {
        var options = Read(("Model:endpoint", "https://models.example/v1/"), ("Model:NAME", "large"), ("Model:Key", "k"), ("Model:CallSeconds", "0.5"), ("Model:Retries", "0"));

        Assert.Equal(("https://models.example/v1", "large", "k", 0.5, 0), (options.Endpoint!.AbsoluteUri, options.Name, options.Key!.Reveal(), options.CallSeconds, options.Retries));
    }

    [Theory]
    [InlineData("Model:Endpoint", "localhost:11434", "http://localhost:11434/v1")]
    [InlineData("Model:Endpoint", "ftp://host/v1", "http://")]
    [InlineData("Model:Endpoint", "http://user:secret-123@host/v1", "Model:Key")]
    [InlineData("Model:Endpoint", "http://host/v1?key=secret-123", "Model:Key")]
    [InlineData("Model:Key", "secret-123\nx", "Copy it once more")]
    [InlineData("Model:CallSeconds", "00:10:00", "number of seconds")]
    [InlineData("Model:CallSeconds", "1,5", "number of seconds")]
    [InlineData("Model:CallSeconds", "0", "above 0")]
    [InlineData("Model:Provider", "Azure", "there are: OpenAI, SemanticKernel")]
    [InlineData("Model:Provider", "1", "there are: OpenAI, SemanticKernel")]
#if !SEMANTIC_KERNEL
    [InlineData("Model:Provider", "SemanticKernel", "built without Semantic Kernel. Build it with -p:SemanticKernel=true")]
#endif
    [InlineData("Model:Retries", "-1", "from 0 to 20")]
    [InlineData("Model:MaxToolCalls", "many", "whole number")]
    [InlineData("Model:Endpiont", "http://localhost/v1", "There are: Endpoint, Name")]
    [InlineData("Model:Name", "m", "Model:Endpoint does not say")]
    [InlineData("Model:Endpoint", "http://localhost/v1", "Model:Name does not say")]
    public void A_wrong_setting_is_named_with_what_would_be_right(string name, string value, string says)
    {
        var exception = Assert.Throws<SettingsException>(() => Read((name, value)));

        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
        Assert.Contains(name.Split(':')[1], exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-123", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var exception = Assert.Throws<SettingsException>(() => Read(("Model:Retries", "x"), ("Model:Foo", "y")));
        Assert.Equal(2, exception.Problems.Count);
    }

    [Fact]
    public void The_file_of_the_current_directory_stands_over_the_one_beside_the_program()
    {
        using var program = new TemporaryFolder();
        using var current = new TemporaryFolder();
        File.WriteAllText(Path.Combine(program.Path, "appsettings.json"), """{ "Model": { "Endpoint": "http://a/v1", "Name": "first" } }""");
        File.WriteAllText(Path.Combine(current.Path, "appsettings.json"), """{ "Model": { "Name": "second" } }""");

        var settings = AssistantSettings.Load(program.Path, current.Path);

        Assert.Equal(("http://a/v1", "second"), (settings["Model:Endpoint"], settings["Model:Name"]));
        Assert.Equal(Path.Combine(current.Path, "appsettings.json"), AssistantSettings.SourceOf(settings, "Model:Name"));
        Assert.Null(AssistantSettings.SourceOf(settings, "Model:Nothing"));
    }

    [Fact]
    public void A_settings_file_that_is_no_JSON_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "appsettings.json"), "{ nope");

        var exception = Assert.Throws<SettingsException>(() => AssistantSettings.Load(folder.Path, folder.Path));
        Assert.Contains("appsettings.json", exception.Message, StringComparison.Ordinal);
    }

    internal static ModelOptions Read(params (string Key, string Value)[] settings) =>
        ModelSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(item => KeyValuePair.Create(item.Key, (string?)item.Value))).Build());
}
