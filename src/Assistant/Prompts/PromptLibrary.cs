using System.Text;
using LittleGiants.Assistant.Settings;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Prompts;

/// <summary>The prompts beside the program, and the user's own in place of them.</summary>
internal sealed class PromptLibrary
{
    /// <summary>A folder with prompts of your own, which stand in for those of the program that have the same name.</summary>
    public const string FolderSetting = "Prompts:Folder";

    private const string OwnFolder = "prompts";

    private readonly SortedDictionary<string, Prompt> _prompts;

    private PromptLibrary(SortedDictionary<string, Prompt> prompts) => _prompts = prompts;

    public IReadOnlyCollection<Prompt> All => _prompts.Values;

    public Prompt this[string name] => _prompts.TryGetValue(name, out var prompt) ? prompt : throw new ArgumentException($"There is no prompt '{name}'.", nameof(name));

    /// <param name="userFolder">Null or empty when the user has none.</param>
    /// <exception cref="DataFileException">A prompt is wrong.</exception>
    /// <exception cref="SettingsException">The user's folder is not there.</exception>
    public static PromptLibrary Load(string? userFolder = null) => Load(Path.Combine(AppContext.BaseDirectory, OwnFolder), userFolder);

    public static PromptLibrary Load(string ownFolder, string? userFolder)
    {
        var prompts = new SortedDictionary<string, Prompt>(StringComparer.Ordinal);
        foreach (var (_, prompt) in Read(ownFolder))
        {
            prompts.Add(prompt.Name, prompt);
        }

        if (string.IsNullOrWhiteSpace(userFolder))
        {
            return new PromptLibrary(prompts);
        }

        if (!Directory.Exists(userFolder))
        {
            throw new SettingsException([$"{FolderSetting} names '{userFolder}', but there is no such folder."]);
        }

        foreach (var (file, prompt) in Read(userFolder))
        {
            Replace(prompts, file, prompt);
        }

        return new PromptLibrary(prompts);
    }

    /// <summary>A prompt of the user's is filled with what the program has for the prompt it replaces, no more.</summary>
    private static void Replace(SortedDictionary<string, Prompt> prompts, string file, Prompt prompt)
    {
        if (!prompts.TryGetValue(prompt.Name, out var replaced))
        {
            throw new DataFileException(file, 1, $"there is no prompt '{prompt.Name}' to replace; there are {string.Join(", ", prompts.Keys)}");
        }

        foreach (var variable in prompt.Variables.Where(variable => variable.Name != PromptFence.Variable))
        {
            if (replaced.Variables.FirstOrDefault(known => known.Name == variable.Name) is not { } known)
            {
                throw new DataFileException(file, 1, $"the program has no '{variable.Name}' for this prompt; it has {string.Join(", ", replaced.Variables.Select(other => other.Name))}");
            }

            if (variable.IsRequired && !known.IsRequired)
            {
                throw new DataFileException(file, 1, $"the program does not always have '{variable.Name}': it cannot be required");
            }
        }

        prompts[prompt.Name] = prompt.Ignoring(replaced.Variables);
    }

    private static IEnumerable<(string File, Prompt Prompt)> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            yield return (file, PromptFile.Parse(file, reader));
        }
    }
}
