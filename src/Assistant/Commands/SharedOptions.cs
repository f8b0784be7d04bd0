using System.CommandLine;
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

    public static Option<string?> Library() => new("--library") { Description = "The library's folder (default: the user's data directory)" };

    public static Option<string> Profile() => new("--profile")
    {
        Description = "The criteria to judge by: an id that 'assistant profiles' lists, or the path of your own file",
        DefaultValueFactory = _ => CriteriaProfile.DefaultId,
    };

    public static Option<string> Language()
    {
        var language = new Option<string>("--language") { Description = "The language of the output's own words; quotes stay as they are", DefaultValueFactory = _ => DefaultLanguage };
        language.AcceptOnlyFromAmong([.. Extraction.Languages.Language.All.Select(item => item.Tag)]);
        return language;
    }
}
