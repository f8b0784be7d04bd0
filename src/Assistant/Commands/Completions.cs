using System.CommandLine;
using System.CommandLine.Completions;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary>What a shell offers for arguments that only the library or the product knows.</summary>
internal static class Completions
{
    /// <summary>Names of one list; a shell shows no more.</summary>
    private const int Most = 1000;

    public static void OfferCompanies(Argument argument, Option<string?> library) => argument.CompletionSources.Add(context => Companies(context, library));

    public static void OfferCompanies(Option option, Option<string?> library) => option.CompletionSources.Add(context => Companies(context, library));

    public static void OfferProfiles(Option option) => option.CompletionSources.Add(_ => Profiles());

    public static IEnumerable<CompletionItem> Profiles() => CriteriaProfile.All.Select(profile => new CompletionItem(profile.Id));

    private static IEnumerable<CompletionItem> Companies(CompletionContext context, Option<string?> library) =>
        CompanyNames.Of(SharedOptions.Location(context.ParseResult.GetValue(library)), Most).Select(name => new CompletionItem(SafeText.Line(name)));
}
