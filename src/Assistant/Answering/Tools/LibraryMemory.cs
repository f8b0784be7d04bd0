using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>What turns share of a library for as long as it stays as it is: its lists, and what it knows of companies that were asked about. Safe for several threads.</summary>
internal sealed class LibraryMemory(ILibrary library)
{
    private LibraryState? _state;

    /// <summary>The library as a turn that begins now sees it.</summary>
    public async Task<TurnLibrary> TurnAsync(CancellationToken cancellationToken)
    {
        // What is read after the version is at least as new as it.
        var version = await library.VersionAsync(cancellationToken);
        var state = _state;
        if (state?.Version != version)
        {
            _state = state = new LibraryState(version, await library.DocumentsAsync(cancellationToken), await library.CompaniesAsync(cancellationToken));
        }

        return new TurnLibrary(library, state);
    }
}
