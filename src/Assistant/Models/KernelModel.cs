#if SEMANTIC_KERNEL
using LittleGiants.SemanticKernel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace LittleGiants.Assistant.Models;

/// <summary>The configured model through Semantic Kernel. This is where another connector than OpenAI's, filters and telemetry are added.</summary>
internal static class KernelModel
{
    public static IChatClient Create(ModelOptions options) => new ServiceCollection()
        .AddSemanticKernel(builder => builder.AddOpenAIChatCompletion(options.Name!, options.Endpoint!, options.Key?.Reveal()))
        .BuildServiceProvider()
        .GetRequiredService<KernelChatClient>();
}
#endif
