using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace LittleGiants.SemanticKernel;

/// <summary>The analyst's tools as a plugin of Semantic Kernel.</summary>
public static class LittleGiantsPlugin
{
    public const string Name = "LittleGiants";

    private const string Description = "Facts, verdicts and text of companies' annual reports and of news, each with document, page and quote. It only reads.";

    public static KernelPlugin Of(IEnumerable<AIFunction> tools) =>
        KernelPluginFactory.CreateFromFunctions(Name, Description, [.. tools.Select(tool => tool.AsKernelFunction())]);
}
