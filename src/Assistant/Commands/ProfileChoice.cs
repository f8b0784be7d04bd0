using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Commands;

/// <summary>The profile that the analyst named: one that comes with the product by its id, or an own one by its path.</summary>
internal static class ProfileChoice
{
    /// <param name="problem">What is wrong and what to do; null when the profile was found.</param>
    public static CriteriaProfile? Find(string named, out string? problem)
    {
        problem = null;
        if (CriteriaProfile.Find(named) is { } known)
        {
            return known;
        }

        try
        {
            if (File.Exists(named))
            {
                using var text = new StreamReader(named);
                return CriteriaProfile.Load(named, text);
            }

            problem = $"There is no profile '{named}': name one of {string.Join(", ", CriteriaProfile.All.Select(profile => profile.Id))}, or the path of your own.";
        }
        catch (Exception exception) when (exception is DataFileException or IOException or UnauthorizedAccessException)
        {
            problem = exception is DataFileException ? exception.Message : $"{named}: {exception.Message}";
        }

        return null;
    }
}
