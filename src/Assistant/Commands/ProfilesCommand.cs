using System.CommandLine;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant profiles</c>: which criteria there are to judge by, and what each of them asks.</summary>
internal static class ProfilesCommand
{
    public static Command Create(AssistantServices services)
    {
        var id = new Argument<string?>("id") { Description = "A profile's id, or the path of your own; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
        id.CompletionSources.Add(_ => Completions.Profiles());
        var language = SharedOptions.Language();
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var command = new Command("profiles", """
            Lists the profiles, or shows one with its rules, their sources and how sure they are.

            Examples:
              assistant profiles
              assistant profiles miit-2022
              assistant profiles my-criteria.yaml
            """) { id, language, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, parsed.GetValue(id), parsed.GetValue(language)!, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, string? id, string language, bool json, CancellationToken cancellationToken)
    {
        var (chosen, problem) = id is null ? (null, null) : await ProfileChoice.FindAsync(id, null, cancellationToken);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCodes.WrongUsage;
        }

        var wording = Wording.For(language);
        var verdicts = services.Verdicts(language);
        if (json)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput());
            if (chosen is null)
            {
                ProfilesJson.WriteList(output, CriteriaProfile.All, verdicts);
            }
            else
            {
                ProfilesJson.WriteOne(output, chosen, new RuleText(wording), verdicts);
            }
        }
        else
        {
            var console = new ProfilesConsole(Terminal.Open(), wording, verdicts);
            if (chosen is null)
            {
                console.WriteList(CriteriaProfile.All);
            }
            else
            {
                console.WriteOne(chosen);
            }
        }

        return ExitCodes.Done;
    }
}
