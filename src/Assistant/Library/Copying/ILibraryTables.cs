namespace LittleGiants.Assistant.Library.Copying;

/// <summary>A store row by row, so that a library can be copied from any store into any other.</summary>
/// <remarks>Values are the same in all stores: numbers and flags as <see cref="long"/>, reals as <see cref="double"/>, days and times as text in the form of ISO 8601, bytes, text, null.</remarks>
internal interface ILibraryTables
{
    /// <summary>Whether it holds nothing yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>The next rows in the order of the key.</summary>
    /// <param name="after">The last row that was read; null at the beginning.</param>
    Task<IReadOnlyList<object?[]>> RowsAsync(LibraryTable table, object?[]? after, int limit, CancellationToken cancellationToken);

    /// <summary>Fills an empty store: all that <paramref name="fill"/> gives, or nothing.</summary>
    Task FillAsync(Func<ILibraryFilling, Task> fill, CancellationToken cancellationToken);
}
