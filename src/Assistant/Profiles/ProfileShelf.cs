using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Profiles;

/// <summary>The criteria that a library's companies can be judged by: those that come with the product, and its users' own in the folder <c>profiles</c>.</summary>
internal sealed partial class ProfileShelf(LibraryLocation location)
{
    /// <summary>Bytes of a profile; the longest that comes with the product has 9,000.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Ending = ".yaml";

    private readonly string _folder = Path.Combine(location.Folder, "profiles");

    /// <summary>Those of the product first. An own one whose file was damaged since it was saved is left out.</summary>
    public IReadOnlyList<CriteriaProfile> All() => [.. CriteriaProfile.All, .. OwnIds().Select(id => Read(id, out _)).OfType<CriteriaProfile>()];

    public static bool IsBuiltIn(string id) => CriteriaProfile.Find(id) is not null;

    /// <summary>Whether an own profile may be called so: nothing that could be another path.</summary>
    public static bool IsId(string id) => Id().IsMatch(id);

    /// <param name="problem">Why an own one that is there cannot be read; null when there is none, and when all is well.</param>
    public CriteriaProfile? Find(string id, out ProfileProblem? problem)
    {
        problem = null;
        return CriteriaProfile.Find(id) ?? (IsId(id) && File.Exists(PathOf(id)) ? Read(id, out problem) : null);
    }

    /// <summary>The text of a profile of either kind; null when there is none.</summary>
    public string? TextOf(string id)
    {
        if (IsBuiltIn(id))
        {
            using var stream = typeof(CriteriaProfile).Assembly.GetManifestResourceStream($"Criteria/Profiles/{id}{Ending}")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }

        return IsId(id) && File.Exists(PathOf(id)) ? File.ReadAllText(PathOf(id)) : null;
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
    public async Task SaveAsync(string id, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var part = $"{PathOf(id)}.{Guid.NewGuid():N}.part";
        await File.WriteAllTextAsync(part, text, cancellationToken);
        File.Move(part, PathOf(id), overwrite: true);
    }

    /// <summary>False when there is none.</summary>
    public bool Remove(string id)
    {
        if (!IsId(id) || !File.Exists(PathOf(id)))
        {
            return false;
        }

        File.Delete(PathOf(id));
        return true;
    }

    private CriteriaProfile? Read(string id, out ProfileProblem? problem) => Check(id, File.ReadAllText(PathOf(id)), out problem);

    private IEnumerable<string> OwnIds() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, "*" + Ending).Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(id => IsId(id) && !IsBuiltIn(id)).Order(StringComparer.Ordinal)
        : [];

    private string PathOf(string id) => Path.Combine(_folder, id + Ending);

    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z")]
    private static partial Regex Id();
}
