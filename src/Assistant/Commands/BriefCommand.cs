using System.CommandLine;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Settings;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant brief</c>: a briefing on a company, on several side by side, or on those that a topic finds.</summary>
internal static class BriefCommand
{
    private const string Word = BriefingFile.Word;

    public static Command Create(AssistantServices services)
    {
        var companies = new Argument<string[]>("company") { Description = "A company by any of its names; several give one comparison", Arity = ArgumentArity.ZeroOrMore };
        var topic = new Option<string?>("--topic") { Description = "Instead of companies: what they are to be about, \"batteries\"" };
        var year = new Option<int?>("--year") { Description = "The fiscal year; without it the newest of each company" };
        var format = new Option<string>("--format") { Description = "md, html or docx; without it what the output's name ends in, else md", DefaultValueFactory = _ => "" };
        format.AcceptOnlyFromAmong("", "md", "html", Word);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; without it standard output, for docx a name made of the title" };
        var force = new Option<bool>("--force") { Description = "Overwrite the file when it is there" };
        var builtIn = new Option<bool>("--built-in") { Description = "Write without a language model, also when one is configured" };
        var profile = SharedOptions.Profile();
        var language = SharedOptions.Language();
        var library = SharedOptions.Library();
        var command = new Command("brief", """
            Writes a briefing in which every number cites document, page and quote.

            Examples:
              assistant brief Harrowfield
              assistant brief 阑宇 --language zh --format html -o lanyu.html
              assistant brief Harrowfield Waterwijk --format docx
              assistant brief --topic batteries --language nl
            """) { companies, topic, profile, year, language, format, output, force, builtIn, library };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(companies)?.Length ?? 0;
            if ((named == 0) == (result.GetValue(topic) is null))
            {
                result.AddError("Name a company, several, or a topic with --topic.");
            }
            else if (named > BriefingRequest.MostCompanies)
            {
                result.AddError($"One comparison takes {BriefingRequest.MostCompanies} companies at most.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            try
            {
                await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
                var request = await RequestAsync(opened, parsed.GetValue(companies) ?? [], chosen, cancellationToken) with { Topic = parsed.GetValue(topic), Year = parsed.GetValue(year), Language = parsed.GetValue(language)! };
                var briefing = await services.Briefings(opened, !parsed.GetValue(builtIn)).WriteAsync(request, cancellationToken);
                if (briefing.Problems.Count > 0)
                {
                    await Console.Error.WriteLineAsync($"Not every number of this briefing could be traced to its citation, so it is not handed out:\n{string.Join('\n', briefing.Problems)}");
                    return ExitCodes.SomeFailed;
                }

                return await WriteAsync(briefing, parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(force), cancellationToken);
            }
            catch (Exception exception) when (exception is DataFileException or SettingsException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return ExitCodes.WrongUsage;
            }
        }));
        return command;
    }

    private static async Task<BriefingRequest> RequestAsync(ILibrary library, string[] named, CriteriaProfile profile, CancellationToken cancellationToken)
    {
        var known = await library.CompaniesAsync(cancellationToken);
        var chosen = named.Select(name => LibraryLookup.Companies(known, name) switch
        {
            [var only] => only,
            [] => throw new LibraryException($"The library has no document of '{name}'; 'assistant list' shows what it has."),
            var several => throw new LibraryException($"'{name}' can mean several; name one in full:{string.Concat(several.Select(company => "\n  " + company.Name))}"),
        });
        return new BriefingRequest([.. chosen.DistinctBy(company => company.Id)], profile);
    }

    private static async Task<int> WriteAsync(Briefing briefing, string format, string? output, bool force, CancellationToken cancellationToken)
    {
        var kind = format.Length > 0 ? format : Path.GetExtension(output ?? "").TrimStart('.').ToLowerInvariant() is BriefingFile.Html or Word ? Path.GetExtension(output!).TrimStart('.').ToLowerInvariant() : BriefingFile.Markdown;
        using var content = new MemoryStream();
        BriefingFile.Write(kind, briefing, content);
        content.Position = 0;
        if (output is null && kind != Word)
        {
            await using var standard = Console.OpenStandardOutput();
            await content.CopyToAsync(standard, cancellationToken);
            return ExitCodes.Done;
        }

        var path = output ?? FileStem.Of(briefing.Title, "briefing") + "." + Word;
        try
        {
            await using var file = new FileStream(path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(!force && File.Exists(path) ? $"{path} is there already; --force overwrites it." : $"{path}: {exception.Message}");
            return ExitCodes.WrongUsage;
        }

        await Console.Error.WriteLineAsync($"Written: {path}");
        return ExitCodes.Done;
    }
}
