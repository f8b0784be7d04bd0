namespace LittleGiants.Assistant.Settings;

/// <summary>The user's settings are wrong; the message says which, why, and what would be right. It never holds a secret.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
