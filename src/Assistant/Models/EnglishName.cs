namespace LittleGiants.Assistant.Models;

/// <summary>What prompts, which are English, call a language.</summary>
internal static class EnglishName
{
    private static readonly Dictionary<string, string> Names = new() { ["en"] = "English", ["zh"] = "Chinese", ["nl"] = "Dutch", ["de"] = "German", ["fr"] = "French" };

    /// <returns>English for a tag that is not known.</returns>
    public static string Of(string tag) => Names.GetValueOrDefault(Extraction.Languages.Language.Find(tag)?.Tag ?? "", "English");
}
