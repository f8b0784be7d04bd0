namespace LittleGiants.Assistant.Library.Copying;

/// <summary>What goes into an empty store.</summary>
internal interface ILibraryFilling
{
    Task AddAsync(LibraryTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>The tokens of a document's passages and rows, in the order of their ids.</summary>
    Task IndexAsync(DocumentRecord document, IReadOnlyList<PassageTokens> passages, IReadOnlyList<RowTokens> rows, CancellationToken cancellationToken);
}
