namespace LittleGiants.Assistant.Library.Sharing;

/// <summary>
/// What the processes of one library know in common beside the library itself: small records of a kind, each under an id. One that falls due is given to one process,
/// which holds it for a while: what a process that ended held falls due again. Safe for several threads.
/// </summary>
internal interface ISharedState : IAsyncDisposable
{
    /// <summary>Null where one process serves alone and has nobody to tell.</summary>
    ISharedStreams? Streams { get; }

    Task<SharedRecord?> FindAsync(SharedKind kind, string id, CancellationToken cancellationToken);

    /// <summary>In the order of the ids.</summary>
    Task<IReadOnlyList<SharedRecord>> AllAsync(SharedKind kind, CancellationToken cancellationToken);

    /// <summary>False when there is one of this id.</summary>
    /// <param name="due">From now; null: never.</param>
    /// <param name="isHeld">By this process, which postpones it for as long as it works on it.</param>
    Task<bool> AddAsync(SharedKind kind, string id, string body, TimeSpan? due, bool isHeld, CancellationToken cancellationToken);

    /// <summary>Adds one, or gives the one that is there another body.</summary>
    Task SaveAsync(SharedKind kind, string id, string body, CancellationToken cancellationToken);

    /// <summary>Gives one another body.</summary>
    /// <param name="isHeld">True: only when this process holds it; false: only when none does.</param>
    /// <returns>False when there is none such.</returns>
    Task<bool> UpdateAsync(SharedKind kind, string id, string body, bool isHeld, CancellationToken cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    Task<bool> RemoveAsync(SharedKind kind, string id, bool isHeld, CancellationToken cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    /// <returns>The ids that were postponed; the others are gone, or another's.</returns>
    Task<IReadOnlyList<string>> PostponeAsync(SharedKind kind, IReadOnlyCollection<string> ids, TimeSpan due, bool isHeld, CancellationToken cancellationToken);

    /// <summary>Those that are due, held from now on by this process and due again after <paramref name="hold"/>.</summary>
    Task<IReadOnlyList<SharedRecord>> TakeDueAsync(SharedKind kind, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>Adds a line to the log of who wrote what; nothing takes it away again.</summary>
    Task AuditAsync(DateTimeOffset at, string entry, CancellationToken cancellationToken);

    /// <exception cref="LibraryException">It cannot be reached, or a newer program has taken it over.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
