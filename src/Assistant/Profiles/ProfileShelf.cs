using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Profiles;

/// <summary>The criteria that a library's companies can be judged by: those that come with the product, and its users' own.</summary>
internal sealed partial class ProfileShelf(ISharedState state)
{
    /// <summary>Bytes of a profile; the longest that comes with the product has 9,000.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Ending = ".yaml";

    private static readonly SharedKind Own = new("profile", "profiles", Ending);

    /// <summary>Those of the product first. An own one that was damaged since it was saved is left out.</summary>
    public async Task<IReadOnlyList<CriteriaProfile>> AllAsync(CancellationToken cancellationToken) =>
        [.. CriteriaProfile.All, .. (await state.AllAsync(Own, cancellationToken)).Where(own => IsId(own.Id) && !IsBuiltIn(own.Id)).Select(own => Check(own.Id, own.Body, out _)).OfType<CriteriaProfile>()];

    public static bool IsBuiltIn(string id) => CriteriaProfile.Find(id) is not null;

    /// <summary>Whether an own profile may be called so: nothing that could be another path.</summary>
    public static bool IsId(string id) => Id().IsMatch(id);

    /// <returns>Beside it, why an own one that is there cannot be read; null when there is none, and when all is well.</returns>
    public async Task<(CriteriaProfile? Profile, ProfileProblem? Problem)> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (CriteriaProfile.Find(id) is { } builtIn)
        {
            return (builtIn, null);
        }

        return IsId(id) && await state.FindAsync(Own, id, cancellationToken) is { } own ? (Check(id, own.Body, out var problem), problem) : (null, null);
    }

    /// <summary>The text of a profile of either kind; null when there is none.</summary>
    public async Task<string?> TextOfAsync(string id, CancellationToken cancellationToken)
    {
        if (IsBuiltIn(id))
        {
            using var stream = typeof(CriteriaProfile).Assembly.GetManifestResourceStream($"Criteria/Profiles/{id}{Ending}")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellationToken);
        }

        return IsId(id) ? (await state.FindAsync(Own, id, cancellationToken))?.Body : null;
    }

    /// <summary>Reads a profile that is not saved yet.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="problem">What is wrong and where; null when nothing is.</param>
    public static CriteriaProfile? Check(string id, string text, out ProfileProblem? problem)
    {
        problem = null;
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            problem = new ProfileProblem(null, null, $"The profile is longer than {MaxBytes / 1024} kB.");
            return null;
        }

        try
        {
            using var reader = new StringReader(text);
            return CriteriaProfile.Load(id + Ending, reader);
        }
        catch (DataFileException exception)
        {
            problem = ProfileProblem.Of(exception, text);
            return null;
        }
    }

    /// <summary>Keeps an own profile, in place of one of the same id. The text has been checked.</summary>
    public Task SaveAsync(string id, string text, CancellationToken cancellationToken) => state.SaveAsync(Own, id, text, cancellationToken);

    /// <summary>Keeps the own ones elsewhere too.</summary>
    public async Task CopyToAsync(ISharedState other, CancellationToken cancellationToken)
    {
        foreach (var own in await state.AllAsync(Own, cancellationToken))
        {
            await other.SaveAsync(Own, own.Id, own.Body, cancellationToken);
        }
    }

    /// <summary>False when there is none.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => IsId(id) && await state.RemoveAsync(Own, id, isHeld: false, cancellationToken);

    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z")]
    private static partial Regex Id();
}
