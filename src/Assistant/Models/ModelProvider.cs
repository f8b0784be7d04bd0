namespace LittleGiants.Assistant.Models;

/// <summary>What speaks to the model's server.</summary>
internal enum ModelProvider
{
    /// <summary>The client of the OpenAI library, with our own loop of tools.</summary>
    OpenAI,

    /// <summary>A kernel of Semantic Kernel, which invokes the tools itself, through its filters. Only in a program built with it.</summary>
    SemanticKernel,
}
