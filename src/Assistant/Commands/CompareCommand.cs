using System.CommandLine;
using System.Globalization;
using LittleGiants.Assistant.Comparing;
using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening.Expressions;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant compare</c>: companies beside each other, in one unit and one period.</summary>
internal static class CompareCommand
{
    /// <summary>What an analyst looks at first.</summary>
    private static readonly string[] DefaultConcepts = ["revenue", "revenue_growth", "net_profit", "employees", "rd_staff_share", "rd_expense", "rd_intensity", "invention_patents_granted"];

    /// <summary>Years of one comparison; more are a slip ("1924-2024").</summary>
    private const int MaxYears = 30;

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
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Folder(parsed.GetValue(library)), cancellationToken);
            var all = await opened.CompaniesAsync(cancellationToken);
            var named = parsed.GetValue(companies)!.Select(name => LibraryLookup.Company(all, name)).DistinctBy(company => company.Id).ToList();
            var asked = parsed.GetValue(concepts)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Number).ToList();
            var comparison = await services.ComparisonOf(opened).RunAsync(new ComparisonRequest(named, asked ?? [.. DefaultConcepts], Years(parsed.GetValue(years)), parsed.GetValue(currency)?.ToUpperInvariant()), cancellationToken);
            if (asked is null)
            {
                // Without being asked for, a fact that nobody states is no row.
                comparison = comparison with { Rows = [.. comparison.Rows.Where(row => row.Values.Any(value => value.Number is not null))] };
            }

            if (parsed.GetValue(chart) is { } svg)
            {
                await File.WriteAllTextAsync(svg, ComparisonChart.Svg(comparison), cancellationToken);
            }

            var forms = new ComparisonForms(services.Verdicts("en"));
            return output.Write(
                parsed,
                () => forms.Write(Terminal.Open(), comparison),
                (format, stream) =>
                {
                    if (format == "csv")
                    {
                        forms.WriteCsv(stream, comparison);
                    }
                    else
                    {
                        forms.WriteJson(stream, comparison);
                    }
                });
        }));
        return command;
    }

    private static string Number(string name)
    {
        var id = ConceptLookup.Id(name);
        return FactShapes.Of(id) is FactShape.Money or FactShape.Percent or FactShape.Count ? id : throw new LibraryException($"'{name}' is no number that companies can be compared by.");
    }

    /// <exception cref="LibraryException">It is no list of years.</exception>
    internal static IReadOnlyList<int> Years(string? text)
    {
        var years = new SortedSet<int>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–').Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : 0).ToList();
            if (ends.Contains(0) || ends.Count > 2 || ends[0] > ends[^1] || ends[^1] - ends[0] >= MaxYears)
            {
                throw new LibraryException($"'{part}' is no year and no span of years: write 2024, 2022-2024 or 2020,2024.");
            }

            years.UnionWith(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }

        return [.. years.Reverse()];
    }
}
