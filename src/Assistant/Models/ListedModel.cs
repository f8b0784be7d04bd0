namespace LittleGiants.Assistant.Models;

/// <summary>A model as its server lists it.</summary>
/// <param name="ContextLength">Tokens of question and answer together, when the server says so.</param>
internal sealed record ListedModel(string Name, int? ContextLength);
