using System.CommandLine;
using LittleGiants.Assistant.Comparing;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant compare</c>: companies beside each other, in one unit and one period.</summary>
internal static class CompareCommand
{
    public static Command Create(AssistantServices services)
    {
        var companies = new Argument<string[]>("company") { Description = "Two companies or more, each by any of its names", Arity = new ArgumentArity(1, 50) };
        var concepts = new Option<string?>("--concepts") { Description = "Facts by id or name, parted by commas" };
        var years = new Option<string?>("--years") { Description = "Years and spans of them: 2024, 2022-2024; without it the newest that most have" };
        var currency = new Option<string?>("--currency") { Description = "Of amounts, such as EUR; without it the one all have in common, else EUR" };
        var chart = new Option<string?>("--chart") { Description = "Also draw it: an SVG file to write" };
        var output = new FileOutput("table", "csv", "json");
        var library = SharedOptions.Library();
        Completions.OfferCompanies(companies, library);
        var command = new Command("compare", """
            Puts companies beside each other in one unit and one period; exchange rates are shown, and periods that do not fit are flagged.

            Examples:
              assistant compare Harrowfield Waterwijk
              assistant compare Harrowfield 岚屿 --concepts revenue,rd_staff_share --years 2022-2024 --currency USD
              assistant compare Harrowfield Waterwijk --chart comparison.svg --format csv > comparison.csv
            """) { companies, concepts, years, currency, chart, output.Format, output.File, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var all = await opened.CompaniesAsync(cancellationToken);
            var named = parsed.GetValue(companies)!.Select(name => LibraryLookup.Company(all, name)).DistinctBy(company => company.Id).ToList();
            var request = ComparisonRequest.Read(named, parsed.GetValue(concepts)?.Split(','), parsed.GetValue(years), parsed.GetValue(currency));
            var comparison = await services.ComparisonOf(opened).RunAsync(request, cancellationToken);
            if (parsed.GetValue(chart) is { } svg)
            {
                await File.WriteAllTextAsync(svg, ComparisonChart.Svg(comparison), cancellationToken);
            }

            var forms = new ComparisonForms(services.Verdicts("en"));
            return output.Write(parsed, () => forms.Write(Terminal.Open(), comparison), (format, stream) => forms.WriteFile(format, stream, comparison));
        }));
        return command;
    }
}
