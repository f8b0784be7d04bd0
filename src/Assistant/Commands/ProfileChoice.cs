using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Commands;

/// <summary>The profile that the analyst named: one that comes with the product or that the library keeps, by its id, or any other by its path.</summary>
internal static class ProfileChoice
{
    /// <param name="location">The library whose own profiles count; null for none.</param>
    /// <param name="problem">What is wrong and what to do; null when the profile was found.</param>
    public static CriteriaProfile? Find(string named, LibraryLocation? location, out string? problem)
    {
        problem = null;
        var shelf = location is null ? null : new ProfileShelf(location);
        if (CriteriaProfile.Find(named) is { } builtIn)
        {
            return builtIn;
        }

        if (shelf?.Find(named, out var wrong) is { } own)
        {
            return own;
        }

        try
        {
            if (File.Exists(named))
            {
                using var text = new StreamReader(named);
                return CriteriaProfile.Load(named, text);
            }

            problem = $"There is no profile '{named}': name one of {string.Join(", ", (shelf?.All() ?? CriteriaProfile.All).Select(profile => profile.Id))}, or the path of your own.";
        }
        catch (Exception exception) when (exception is DataFileException or IOException or UnauthorizedAccessException)
        {
            problem = exception is DataFileException ? exception.Message : $"{named}: {exception.Message}";
        }

        return null;
    }
}
