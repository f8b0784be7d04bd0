using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Doctor;

/// <summary>Whether originals can be written, read and removed where they lie.</summary>
/// <param name="open">The store that the settings name.</param>
internal sealed class FileStoreCheck(LibraryLocation location, Func<IConfigurationRoot> settings, Func<IFileStore> open) : IDoctorCheck
{
    private const string Check = "originals";

    public string Subject => "Library";

    public async IAsyncEnumerable<DoctorFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (location.ConnectionString is null && !Directory.Exists(location.Files))
        {
            yield break;
        }

        FileStoreOptions? options = null;
        DoctorFinding? wrong = null;
        try
        {
            options = location.ConnectionString is null ? null : FileStoreOptions.From(settings());
        }
        catch (SettingsException exception)
        {
            wrong = new DoctorFinding(Check, DoctorOutcome.Failed, exception.Message, "Correct this; originals were not looked at.");
        }

        if (wrong is not null)
        {
            yield return wrong;
            yield break;
        }

        if (location.ConnectionString is not null && options is null)
        {
            yield return new DoctorFinding(Check, DoctorOutcome.Warning, $"Originals lie in this machine's own folder {location.Files}.", "Other machines cannot show or read them; name a shared folder or a bucket with Library:Files where there are several.");
        }

        if (options is { Endpoint: { Scheme: "http", IsLoopback: false } endpoint })
        {
            yield return new DoctorFinding(Check, DoctorOutcome.Warning, $"Originals go to {endpoint.Authority} unencrypted.", "Use an https:// address, unless the network between is yours alone.");
        }

        yield return await RoundTripAsync(options?.Where ?? location.Files, cancellationToken);
    }

    private async Task<DoctorFinding> RoundTripAsync(string where, CancellationToken cancellationToken)
    {
        try
        {
            var store = open();
            var started = Stopwatch.GetTimestamp();
            var content = Encoding.UTF8.GetBytes($"Written to see whether it can be read: {Guid.NewGuid()}");
            var name = await store.AddAsync(content, cancellationToken);
            var read = await store.ReadAsync(name, cancellationToken);
            await store.RemoveAsync(name, cancellationToken);
            return read is null || !read.AsSpan().SequenceEqual(content)
                ? new DoctorFinding(Check, DoctorOutcome.Failed, $"What was written to {where} does not come back as it was.", "Do not add documents before this is mended.")
                : new DoctorFinding(Check, DoctorOutcome.Good, FormattableString.Invariant($"Originals can be written, read and removed in {where}; that took {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.#} ms."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DoctorFinding(Check, DoctorOutcome.Failed, exception.Message, "Documents cannot be added, nor their pages be shown.");
        }
    }
}
