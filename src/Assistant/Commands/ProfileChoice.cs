using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Commands;

/// <summary>The profile that the analyst named: one that comes with the product or that the library keeps, by its id, or any other by its path.</summary>
internal static class ProfileChoice
{
    /// <param name="location">The library whose own profiles count; null for none.</param>
    /// <returns>Or what is wrong and what to do.</returns>
    public static async Task<(CriteriaProfile? Profile, string? Problem)> FindAsync(string named, LibraryLocation? location, CancellationToken cancellationToken)
    {
        if (CriteriaProfile.Find(named) is { } builtIn)
        {
            return (builtIn, null);
        }

        await using var state = location is null ? null : await AssistantServices.OpenStateAsync(location, cancellationToken);
        var shelf = state is null ? null : new ProfileShelf(state);
        if (shelf is not null && await shelf.FindAsync(named, cancellationToken) is ({ } own, _))
        {
            return (own, null);
        }

        try
        {
            if (File.Exists(named))
            {
                using var text = new StreamReader(named);
                return (CriteriaProfile.Load(named, text), null);
            }

            var known = shelf is null ? CriteriaProfile.All : await shelf.AllAsync(cancellationToken);
            return (null, $"There is no profile '{named}': name one of {string.Join(", ", known.Select(profile => profile.Id))}, or the path of your own.");
        }
        catch (Exception exception) when (exception is DataFileException or IOException or UnauthorizedAccessException)
        {
            return (null, exception is DataFileException ? exception.Message : $"{named}: {exception.Message}");
        }
    }
}
