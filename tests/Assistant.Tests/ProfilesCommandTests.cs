using System.Text.Json;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Tests;

public sealed class ProfilesCommandTests
{
    [Fact]
    public void All_profiles_are_listed()
    {
        var (exit, output, _) = AssistantProcess.Run("profiles");
        var (_, json, _) = AssistantProcess.Run("profiles", "--json");

        Assert.Equal(0, exit);
        Assert.All(CriteriaProfile.All, profile => Assert.Contains(profile.Id, output, StringComparison.Ordinal));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(CriteriaProfile.All.Select(profile => profile.Id), parsed.RootElement.GetProperty("profiles").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_profile_is_shown_with_its_rules_sources_and_notes()
    {
        var (exit, output, _) = AssistantProcess.Run("profiles", "article-2025");

        Assert.Equal(0, exit);
        Snapshot.Matches("profile-article-2025.txt", output);
    }

    [Fact]
    public void Its_JSON_has_each_rule_as_a_sentence()
    {
        var (_, output, _) = AssistantProcess.Run("profiles", "article-2025", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("Revenue: EUR 13,000,000 to 53,000,000", json.RootElement.GetProperty("criteria")[0].GetProperty("rule").GetString());
        Assert.Equal("high", json.RootElement.GetProperty("confidence").GetString());
    }

    [Fact]
    public void An_unknown_profile_is_wrong_usage_and_the_known_ones_are_named()
    {
        var (exit, output, error) = AssistantProcess.Run("profiles", "nope");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(CriteriaProfile.DefaultId, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_every_profile_can_be_read_in_every_language()
    {
        foreach (var tag in WordingTests.Languages)
        {
            var rules = new RuleText(Wording.For(tag));
            Assert.All(CriteriaProfile.All.SelectMany(profile => profile.Criteria), criterion =>
            {
                var text = string.Join('\n', rules.Lines(criterion.Rule));
                Assert.DoesNotContain('_', text);
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                Assert.NotEqual("", rules.Threshold(criterion.Rule));
            });
        }
    }
}
