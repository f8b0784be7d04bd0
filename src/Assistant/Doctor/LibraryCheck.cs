using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Doctor;

/// <summary>Whether the library can be opened and answers.</summary>
/// <param name="open">Opens it, and makes none where there is none.</param>
internal sealed class LibraryCheck(LibraryLocation location, Func<CancellationToken, Task<ILibrary>> open) : IDoctorCheck
{
    public string Subject => "Library";

    public async IAsyncEnumerable<DoctorFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (location.ConnectionString is null && !File.Exists(location.Database))
        {
            yield return new DoctorFinding("database", DoctorOutcome.Note, $"There is no library in {location.Folder} yet.", "'assistant add' makes one.");
            yield break;
        }

        yield return await DatabaseAsync(cancellationToken);
    }

    private async Task<DoctorFinding> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var library = await open(cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await library.VersionAsync(cancellationToken);
            var answered = Stopwatch.GetElapsedTime(started);
            var documents = await library.DocumentsAsync(cancellationToken);
            return new DoctorFinding("database", DoctorOutcome.Good, FormattableString.Invariant($"The library in {location.Name} answers in {answered.TotalMilliseconds:0.#} ms; it has {documents.Count} documents of {documents.Sum(document => document.PageCount)} pages."));
        }
        catch (LibraryException exception)
        {
            return new DoctorFinding("database", DoctorOutcome.Failed, exception.Message, "Correct this first; nothing works without the library.");
        }
        catch (DbException exception)
        {
            return new DoctorFinding("database", DoctorOutcome.Failed, $"The library in {location.Name} fails: {exception.Message}", "'assistant verify' tells whether it is damaged.");
        }
    }
}
