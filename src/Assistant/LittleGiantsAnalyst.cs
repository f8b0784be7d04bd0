using LittleGiants.Assistant.Answering.Sessions;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Extraction.Criteria;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant;

/// <summary>The analyst inside another .NET application, over a library that <c>assistant add</c> made: its tools, and itself to talk to. Safe for several threads.</summary>
public sealed class LittleGiantsAnalyst : IAsyncDisposable
{
    private readonly ILibrary _library;
    private readonly ModelServices? _models;

    private LittleGiantsAnalyst(ILibrary library, CriteriaProfile profile, IChatClient? model)
    {
        var services = new AssistantServices();
        _library = library;
        _models = model is null ? null : new ModelServices(() => new ConfigurationBuilder().Build(), model);
        Tools = SessionTools.Of(services.Session(library, profile), message => message);
        var builtIn = services.Answers(library, withModel: false);
        Chat = new AnswerChatClient(_models is null ? builtIn : services.Answers(library, _models), builtIn, profile);
    }

    /// <summary>Tools that only read; each result names document, page and quote, and a call that cannot be followed says why. Names are letters, digits and underscores, schemas without references.</summary>
    public IReadOnlyList<AIFunction> Tools { get; }

    /// <summary>Answers questions, with citations that were checked; follow-ups are understood from the messages before.</summary>
    public IChatClient Chat { get; }

    /// <param name="folder">The library's folder; null: the one that the program uses.</param>
    /// <param name="profile">The id of the profile by which verdicts are given; null: the usual one.</param>
    /// <param name="model">Answers in its own words, by the same tools and under the same check. It must invoke tools itself, as Semantic Kernel's clients and those of Microsoft.Extensions.AI do. Null: no model is asked.</param>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    /// <exception cref="InvalidOperationException">There is no such library, or it cannot be opened.</exception>
    public static async Task<LittleGiantsAnalyst> OpenAsync(string? folder = null, string? profile = null, IChatClient? model = null, CancellationToken cancellationToken = default)
    {
        var chosen = CriteriaProfile.Find(profile ?? CriteriaProfile.DefaultId)
            ?? throw new ArgumentException($"There is no profile '{profile}': name one of {string.Join(", ", CriteriaProfile.All.Select(known => known.Id))}.", nameof(profile));
        try
        {
            var library = await AssistantServices.OpenExistingLibraryAsync(folder is null ? LibraryLocation.Default : LibraryLocation.Parse(folder), cancellationToken);
            return new LittleGiantsAnalyst(library, chosen, model);
        }
        catch (LibraryException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _models?.Dispose();
        await _library.DisposeAsync();
    }
}
