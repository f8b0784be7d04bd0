using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace LittleGiants.SemanticKernel;

/// <summary>How the assistant and applications on Semantic Kernel are put together.</summary>
public static class SemanticKernelExtensions
{
    /// <summary>Registers a kernel and, as <see cref="KernelChatClient"/>, its chat service for the assistant.</summary>
    /// <param name="configure">Adds a connector, and filters where they are wanted.</param>
    public static IServiceCollection AddSemanticKernel(this IServiceCollection services, Action<IKernelBuilder> configure)
    {
        configure(services.AddKernel());
        return services.AddTransient(provider => new KernelChatClient(provider.GetRequiredService<Kernel>()));
    }

    /// <summary>Gives an application on Semantic Kernel the analyst's tools as plugin <c>LittleGiants</c> and the analyst as chat service of the same name.</summary>
    public static IKernelBuilder AddLittleGiants(this IKernelBuilder builder, IEnumerable<AIFunction> tools, IChatClient analyst)
    {
        builder.Services.AddSingleton(LittleGiantsPlugin.Of(tools));
        builder.Services.AddKeyedSingleton(LittleGiantsPlugin.Name, analyst.AsChatCompletionService());
        return builder;
    }
}
