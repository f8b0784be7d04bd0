using LittleGiants.Extraction.Facts.Officers;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>What an office is called in the language of the answer.</summary>
internal static class RoleNames
{
    /// <summary>As it begins a sentence.</summary>
    public static string RoleName(this Turn turn, string role) => Capital(OfficerRoles.Default.Find(role)?.Titles.GetValueOrDefault(turn.Question.Language) is [var title, ..] ? title : role.Replace('_', ' '));

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];
}
