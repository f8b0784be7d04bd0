using LittleGiants.Assistant.Prompts;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Models;

/// <summary>What belongs to language models, each made when first asked for. Clients are shared by all turns.</summary>
internal sealed class ModelServices : IDisposable
{
    private readonly Lazy<IConfigurationRoot> _settings;
    private readonly Lazy<ModelOptions> _options;
    private readonly Lazy<PromptLibrary> _prompts;
    private readonly Lazy<IChatClient?> _chat;
    private readonly bool _ownsChat;
    private readonly Lazy<IEmbeddingGenerator<string, Embedding<float>>?> _embeddings;

    public ModelServices()
        : this(AssistantSettings.Load)
    {
    }

    /// <param name="hosted">A client of the application that hosts us, which invokes tools itself and is not disposed with this; null: the one that the settings name.</param>
    public ModelServices(Func<IConfigurationRoot> settings, IChatClient? hosted = null)
    {
        _settings = new(settings);
        _options = new(() => ModelSettings.Read(_settings.Value));
        _prompts = new(() => PromptLibrary.Load(_settings.Value[PromptLibrary.FolderSetting]));
        _chat = new(() => hosted is null ? ModelClients.Create(Options) : new InvokingClient(hosted, Options));
        _ownsChat = hosted is null;
        _embeddings = new(() => ModelClients.CreateEmbeddings(Options));
    }

    /// <exception cref="SettingsException">A settings file cannot be read.</exception>
    public IConfigurationRoot Settings => _settings.Value;

    /// <exception cref="SettingsException">The section <c>Model</c> is wrong.</exception>
    public ModelOptions Options => _options.Value;

    public PromptLibrary Prompts => _prompts.Value;

    /// <summary>Null when no model is configured.</summary>
    public IChatClient? Chat => _chat.Value;

    /// <summary>Null when no embedding model is configured.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings => _embeddings.Value;

    /// <summary>The loop of one turn around a client: the configured model's, or the built-in analyst.</summary>
    public IChatClient WithTools(IChatClient client, Action<ToolStep>? onStep = null) =>
        ModelClients.WithTools(client, Options, Prompts["finish_answer"].Render(), onStep);

    public void Dispose()
    {
        if (_ownsChat && _chat.IsValueCreated)
        {
            _chat.Value?.Dispose();
        }

        if (_embeddings.IsValueCreated)
        {
            _embeddings.Value?.Dispose();
        }
    }
}
