using LittleGiants.Extraction.Facts.Officers;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>What an office is called in the language of the answer.</summary>
internal static class RoleNames
{
    public static string RoleName(this Turn turn, string role) => OfficerRoles.Default.Find(role)?.Titles.GetValueOrDefault(turn.Question.Language) is [var title, ..] ? title : role.Replace('_', ' ');
}
