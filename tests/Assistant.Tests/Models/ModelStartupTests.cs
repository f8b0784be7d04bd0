namespace LittleGiants.Assistant.Tests.Models;

public sealed class ModelStartupTests
{
    private static readonly string[] Heavy = ["OpenAI", "System.ClientModel", "Microsoft.Extensions.", "Handlebars"];

    [Theory]
    [InlineData("profiles")]
    [InlineData("extract")]
    [InlineData("read")]
    public void A_verb_that_asks_no_model_loads_nothing_of_it(string verb)
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("report.txt", "Harrowfield Sensors plc\nRevenue was GBP 61.8 million in 2024.\n");

        var loaded = Loaded(verb switch
        {
            "extract" => [verb, document],
            "read" => [verb, Samples.PathOf(Samples.English)],
            _ => [verb],
        });

        Assert.Contains("assistant", loaded);
        Assert.DoesNotContain(loaded, name => Heavy.Any(heavy => name.StartsWith(heavy, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_test_sees_what_the_doctor_loads() => Assert.Contains("Microsoft.Extensions.Configuration", Loaded("doctor"));

    internal static string[] Loaded(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "loaded.txt");
        AssistantProcess.RunWith(
            new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = typeof(ModelStartupTests).Assembly.Location, [StartupHook.FileVariable] = file },
            arguments);
        return File.ReadAllLines(file);
    }
}
