using System.CommandLine;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    private const int MostThreads = 256;
    private const string DefaultLanguage = "en";

    public static Option<int> Threads(int byDefault)
    {
        var threads = new Option<int>("--threads") { Description = "How many files are worked on at once", DefaultValueFactory = _ => byDefault };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostThreads)
            {
                result.AddError($"--threads takes a number from 1 to {MostThreads}.");
            }
        });
        return threads;
    }

    public static Option<string?> Library() => new("--library") { Description = $"The library: a folder, or the connection string of a PostgreSQL database; without it the one that {LibraryLocation.Variable} or the setting {LibraryLocation.Setting} names, else a folder in your data directory" };

    public static LibraryLocation Location(string? library) => string.IsNullOrEmpty(library) ? LibraryLocation.Default : LibraryLocation.Parse(library);

    public static Option<bool> Json(string what) => new("--json") { Description = what };

    public static Option<string> Profile()
    {
        var profile = new Option<string>("--profile")
        {
            Description = "The criteria to judge by: an id that 'assistant profiles' lists, or the path of your own file",
            DefaultValueFactory = _ => CriteriaProfile.DefaultId,
        };
        Completions.OfferProfiles(profile);
        return profile;
    }

    public static Option<string> Language()
    {
        var language = new Option<string>("--language") { Description = "The language of the output's own words; quotes stay as they are", DefaultValueFactory = _ => DefaultLanguage };
        language.AcceptOnlyFromAmong([.. Extraction.Languages.Language.All.Select(item => item.Tag)]);
        return language;
    }
}
