using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Prompts;

/// <summary>What a model is told for one purpose: messages with places for texts.</summary>
internal sealed class Prompt(string name, string description, int version, IReadOnlyList<PromptVariable> variables, PromptTemplate template, ChatOptions settings)
{
    private HashSet<string> _ignored = [];

    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Raised when what the prompt asks for changes; answers can name it.</summary>
    public int Version { get; } = version;

    public IReadOnlyList<PromptVariable> Variables { get; } = variables;

    /// <summary>A copy of the settings the prompt asks for, to be completed with tools.</summary>
    public ChatOptions Settings => settings.Clone();

    public IReadOnlyList<ChatMessage> Render(params IEnumerable<(string Name, string Value)> values)
    {
        var given = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        if (given.Keys.FirstOrDefault(key => !_ignored.Contains(key) && Variables.All(variable => variable.Name != key)) is { } unknown)
        {
            throw new ArgumentException($"The prompt '{Name}' has no variable '{unknown}'.", nameof(values));
        }

        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in Variables)
        {
            filled[variable.Name] = given.TryGetValue(variable.Name, out var value) ? value
                : variable.Name == PromptFence.Variable ? PromptFence.For(given.Values)
                : !variable.IsRequired ? variable.Default
                : throw new ArgumentException($"The prompt '{Name}' needs '{variable.Name}'.", nameof(values));
        }

        return template.Fill(filled);
    }

    /// <summary>The same prompt, to which texts may also be given that it leaves out.</summary>
    public Prompt Ignoring(IEnumerable<PromptVariable> others) =>
        new(Name, Description, Version, Variables, template, settings) { _ignored = others.Select(other => other.Name).ToHashSet(StringComparer.Ordinal) };
}
