using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace LittleGiants.SemanticKernel;

/// <summary>The files of <c>prompts/</c>, loaded by Semantic Kernel's own loader.</summary>
public static class KernelPrompts
{
    public const string Name = "LittleGiantsPrompts";

    public static KernelPlugin Load(string folder) => KernelPluginFactory.CreateFromFunctions(
        Name,
        "What the assistant tells a model.",
        [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => KernelFunctionYaml.FromPromptYaml(File.ReadAllText(file), new HandlebarsPromptTemplateFactory()))]);
}
