using System.Buffers;
using System.Text.Json;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>Files whose pieces come to any process: they lie in the shared state until the file is whole, and then among the library's originals, where any worker finds it.</summary>
internal sealed class SharedUploads(ISharedState state, ISharedStreams streams, IFileStore files, LibraryLocation location, WebOptions options) : IUploadStore
{
    /// <summary>Bytes of one row: what an upload takes of memory.</summary>
    private const int PieceBytes = 512 * 1024;

    /// <summary>Pieces that are read at once.</summary>
    private const int PiecesAtOnce = 4;

    /// <summary>For removing what stood still.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    private static readonly SharedKind Kind = new("upload");

    private TimeSpan Patience => TimeSpan.FromHours(options.UploadHours);

    public async Task<OpenUpload?> OpenAsync(string user, string name, long size, CancellationToken cancellationToken)
    {
        await RemoveExpiredAsync(cancellationToken);
        if ((await state.AllAsync(Kind, cancellationToken)).Count(record => Read(record)?.User == user) >= options.MaxOpenUploads)
        {
            return null;
        }

        var upload = new OpenUpload(OpenUpload.NewId(), user, name, size);
        await state.AddAsync(Kind, upload.Id, JsonSerializer.Serialize(upload), Patience, isHeld: false, cancellationToken);
        return upload;
    }

    public async Task<OpenUpload?> FindAsync(string id, string user, CancellationToken cancellationToken) =>
        OpenUpload.IsId(id) && await state.FindAsync(Kind, id, cancellationToken) is { IsHeld: false } record && Read(record) is { } upload && upload.User == user ? upload : null;

    public Task<long> ReceivedAsync(OpenUpload upload, CancellationToken cancellationToken) => streams.EndAsync(upload.Origin(), cancellationToken);

    public long FreeBytes()
    {
        Directory.CreateDirectory(location.Uploads);
        return new DriveInfo(Path.GetFullPath(location.Uploads)).AvailableFreeSpace;
    }

    public async Task<long?> AppendAsync(OpenUpload upload, long offset, Stream content, CancellationToken cancellationToken)
    {
        if (await ReceivedAsync(upload, cancellationToken) != offset)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            for (var isEnd = false; !isEnd;)
            {
                var filled = 0;
                try
                {
                    filled = await FillAsync(content, buffer.AsMemory(0, PieceBytes), read => filled = read, cancellationToken);
                    isEnd = filled < PieceBytes;
                }
                catch when (filled > 0 && offset + filled <= upload.Size)
                {
                    await KeepAsync(upload, offset, buffer.AsMemory(0, filled));
                    throw;
                }

                if (offset + filled > upload.Size)
                {
                    throw upload.TooMany();
                }

                if (filled > 0 && !await KeepAsync(upload, offset, buffer.AsMemory(0, filled)))
                {
                    return null;
                }

                offset += filled;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if ((await state.PostponeAsync(Kind, [upload.Id], Patience, isHeld: false, CancellationToken.None)).Count == 0)
        {
            // It was given up or completed meanwhile.
            await streams.RemoveAsync(upload.Origin(), CancellationToken.None);
            return null;
        }

        return offset;
    }

    public async Task<QueueItem?> CompleteAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        if (await ReceivedAsync(upload, cancellationToken) != upload.Size)
        {
            return null;
        }

        Directory.CreateDirectory(location.Uploads);
        var whole = Path.Combine(location.Uploads, $"{upload.Id}.{Guid.NewGuid():N}.whole");
        try
        {
            await using (var file = new FileStream(whole, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            {
                while (await streams.ReadAsync(upload.Origin(), file.Length, PiecesAtOnce, cancellationToken) is { Count: > 0 } pieces)
                {
                    foreach (var piece in pieces)
                    {
                        await file.WriteAsync(piece.Content, cancellationToken);
                    }
                }
            }

            var sha256 = await files.AddFileAsync(whole, cancellationToken);
            return new QueueItem(upload.Origin()) { Name = upload.Name, Origin = upload.Origin(), Sha256 = sha256 };
        }
        finally
        {
            File.Delete(whole);
        }
    }

    public async Task RemoveAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        // Its pieces first: without its record nobody would find them.
        await streams.RemoveAsync(upload.Origin(), cancellationToken);
        await state.RemoveAsync(Kind, upload.Id, isHeld: false, cancellationToken);
    }

    private Task<bool> KeepAsync(OpenUpload upload, long offset, ReadOnlyMemory<byte> content) => AppendedAsync(new SharedPiece(upload.Origin(), offset, offset + content.Length, content));

    private async Task<bool> AppendedAsync(SharedPiece piece) => await streams.AppendAsync([piece], CancellationToken.None) == 1;

    /// <param name="progress">Told how much there is after each read: what came before a break is kept.</param>
    private static async Task<int> FillAsync(Stream content, Memory<byte> buffer, Action<int> progress, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < buffer.Length && await content.ReadAsync(buffer[filled..], cancellationToken) is > 0 and var read)
        {
            progress(filled += read);
        }

        return filled;
    }

    /// <summary>Gives up what has stood still for long, whoever it was sent to.</summary>
    private async Task RemoveExpiredAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await state.TakeDueAsync(Kind, Hold, cancellationToken))
        {
            await streams.RemoveAsync(Read(record)!.Origin(), cancellationToken);
            await state.RemoveAsync(Kind, record.Id, isHeld: true, cancellationToken);
        }
    }

    private static OpenUpload? Read(SharedRecord record) => JsonSerializer.Deserialize<OpenUpload>(record.Body);
}
