using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Reading;

/// <summary>Reads files from disk, several at a time, and gives the results in the order of the files.</summary>
internal sealed class FileReading(DocumentReaders readers)
{
    /// <param name="threads">How many files are read at once.</param>
    public IAsyncEnumerable<FileResult> ReadAsync(
        IReadOnlyList<string> files, ReadOptions options, int threads, IReadingMonitor? monitor, CancellationToken cancellationToken) =>
        InOrder.RunAsync(files, file => Read(file, options, monitor, cancellationToken), threads, cancellationToken);

    public FileResult Read(string file, ReadOptions options, IReadingMonitor? monitor, CancellationToken cancellationToken)
    {
        monitor?.Started(file);
        try
        {
            if (Load(file, options, out var content) is { } failure)
            {
                return new FileResult(file, null, failure);
            }

            var watched = monitor is null ? options : options with { Progress = new FileProgress(file, monitor) };
            var result = readers.Read(new DocumentSource(Path.GetFileName(file), content), watched, cancellationToken);
            return new FileResult(file, result.Document, result.Failure);
        }
        finally
        {
            monitor?.Finished(file);
        }
    }

    public static ReadFailure? Load(string file, ReadOptions options, out byte[] content)
    {
        content = [];
        try
        {
            if (Directory.Exists(file))
            {
                return new ReadFailure(ReadFailureCodes.NotReadable, "This is a folder; name the files in it.");
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (!stream.CanSeek)
            {
                return new ReadFailure(ReadFailureCodes.NotReadable, "This is a device or a pipe, not a file.");
            }

            if (stream.Length > Math.Min(options.MaxFileBytes, Array.MaxLength))
            {
                return new ReadFailure(ReadFailureCodes.TooLarge, FormattableString.Invariant($"The file has {stream.Length:N0} bytes; the limit is {options.MaxFileBytes:N0}."));
            }

            content = GC.AllocateUninitializedArray<byte>((int)stream.Length);
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            if (length < content.Length)
            {
                Array.Resize(ref content, length);
            }

            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReadFailure(ReadFailureCodes.NotFound, "There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new ReadFailure(ReadFailureCodes.NotReadable, exception.Message);
        }
    }

    private sealed class FileProgress(string file, IReadingMonitor monitor) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => monitor.Advanced(file, value);
    }
}
