using System.CommandLine;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Screening.Forms;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant screen</c>: all companies of the library held against a profile.</summary>
internal static class ScreenCommand
{
    public static Command Create(AssistantServices services)
    {
        var profile = SharedOptions.Profile();
        var where = new Option<string?>("--where") { Description = "Only companies for which this holds: outcome, near, name, year, age (months), unknowns, criteria_met, criteria and facts, joined by and, or, not" };
        var sort = new Option<string>("--sort") { Description = "Keys in their order, parted by commas: name, year, age, outcome, near, a criterion, CRITERION.distance or a fact; '-' before one turns it round", DefaultValueFactory = _ => ScreeningRequest.DefaultOrder };
        var top = new Option<int?>("--top") { Description = "How many companies are shown" };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--top takes a number from 1.");
            }
        });
        var output = new FileOutput("table", "csv", "json", "xlsx");
        var library = SharedOptions.Library();
        var command = new Command("screen", """
            Holds all companies of the library against a profile: outcome, values, distances, unknowns and near misses, with document and page.

            Examples:
              assistant screen
              assistant screen --profile miit-2022 --where "outcome=unknown and unknowns<=2" --sort -revenue
              assistant screen --where "near or (outcome=met and sector in (robotics, new_materials))" --top 20
              assistant screen --where "revenue>=20m EUR and rd_staff_share>15% and age<18" --format xlsx -o screening.xlsx
              assistant screen --where "patents=notDisclosed" --format csv > gaps.csv
            """) { profile, where, sort, top, output.Format, output.File, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            if (ScreeningRequest.Read(chosen, parsed.GetValue(where), parsed.GetValue(sort)!, parsed.GetValue(top), out var wrong) is not { } request)
            {
                await Console.Error.WriteLineAsync(wrong);
                return ExitCodes.WrongUsage;
            }

            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var result = await services.ScreeningOf(opened).RunAsync(request, cancellationToken);
            var text = new ScreeningText(Wording.For("en"), services.Verdicts("en"));
            return output.Write(
                parsed,
                () => new ScreeningConsole(Terminal.Open(), text).Write(result),
                (format, stream) => ScreeningFile.Write(format, stream, result, text));
        }));
        return command;
    }
}
