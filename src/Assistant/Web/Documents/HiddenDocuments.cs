using System.Globalization;
using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>The documents that are being removed, as all processes of the library know them.</summary>
internal sealed class HiddenDocuments(ISharedState state, TimeProvider clock)
{
    private static readonly SharedKind Kind = new("removal");

    /// <summary>How long reads that follow each other do without asking again, where asking goes over the network.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private (long Asked, IReadOnlySet<long> Ids)? _known;

    public async Task<IReadOnlySet<long>> CurrentAsync(CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        var ids = (await state.AllAsync(Kind, cancellationToken)).Select(record => IdOf(record)).ToHashSet();
        lock (_lock)
        {
            if (_known is not { } known || known.Asked <= asked)
            {
                _known = (asked, ids);
            }
        }

        return ids;
    }

    /// <summary>As they were a moment ago at most; what this process did itself counts at once.</summary>
    public async Task<IReadOnlySet<long>> RecentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (state.Streams is not null && _known is { } known && clock.GetElapsedTime(known.Asked) < Recent)
            {
                return known.Ids;
            }
        }

        return await CurrentAsync(cancellationToken);
    }

    /// <summary>Hides a document, or leaves one hidden that is.</summary>
    /// <returns>When it falls due.</returns>
    public async Task<DateTimeOffset> HideAsync(long documentId, TimeSpan time, CancellationToken cancellationToken)
    {
        await state.AddAsync(Kind, KeyOf(documentId), "", time, isHeld: false, cancellationToken);
        var hidden = await state.FindAsync(Kind, KeyOf(documentId), cancellationToken);
        await CurrentAsync(cancellationToken);
        return hidden?.Due ?? clock.GetUtcNow() + time;
    }

    /// <param name="isHeld">Whether this process took it to remove it.</param>
    /// <returns>False when it is not hidden, or another has taken it.</returns>
    public async Task<bool> ShowAsync(long documentId, bool isHeld, CancellationToken cancellationToken)
    {
        var isShown = await state.RemoveAsync(Kind, KeyOf(documentId), isHeld, cancellationToken);
        await CurrentAsync(cancellationToken);
        return isShown;
    }

    /// <summary>Those that are to be removed now, by this process until <paramref name="hold"/> has passed.</summary>
    public async Task<IReadOnlyList<long>> TakeDueAsync(TimeSpan hold, CancellationToken cancellationToken) =>
        [.. (await state.TakeDueAsync(Kind, hold, cancellationToken)).Select(record => IdOf(record))];

    private static string KeyOf(long documentId) => documentId.ToString(CultureInfo.InvariantCulture);

    private static long IdOf(SharedRecord record) => long.Parse(record.Id, CultureInfo.InvariantCulture);
}
