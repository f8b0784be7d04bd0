namespace LittleGiants.Assistant.Prompts;

/// <summary>A text that a prompt is filled with.</summary>
/// <param name="Default">Stands in when nothing is given; empty for a variable that may be left out.</param>
internal sealed record PromptVariable(string Name, string Description, bool IsRequired, string Default);
