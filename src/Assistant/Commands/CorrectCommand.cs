using System.CommandLine;
using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant correct</c>: what an analyst says of a value, kept in a log that only grows.</summary>
internal static class CorrectCommand
{
    public static Command Create(AssistantServices services)
    {
        var company = new Argument<string?>("company") { Description = "The company, by any of its names", Arity = ArgumentArity.ZeroOrOne };
        var concept = new Argument<string?>("fact") { Description = "The fact: its id, or its name in any language", Arity = ArgumentArity.ZeroOrOne };
        var value = new Option<string?>("--value") { Description = "The right value with its unit: \"61.8 million GBP\", 512, 9.2%; with --confirm or --reject, which of several is meant" };
        var year = new Option<int?>("--year") { Description = "The fiscal year; without it the newest that has a value" };
        var reject = new Option<bool>("--reject") { Description = "The value is wrong; the next best holds, or none" };
        var confirm = new Option<bool>("--confirm") { Description = "The value is right, whatever other documents say" };
        var undo = new Option<long?>("--undo") { Description = "Takes an entry of the log back; all is as if it had never been made" };
        var log = new Option<bool>("--log") { Description = "Shows who said what, when and why" };
        var note = new Option<string?>("--note") { Description = "Why; needed to set and to reject" };
        var author = new Option<string?>("--author") { Description = "Who says it; without it the user of this machine" };
        var library = SharedOptions.Library();
        Completions.OfferCompanies(company, library);
        var json = SharedOptions.Json("With --log: one JSON object with corrections");
        var command = new Command("correct", """
            Sets, rejects or confirms a value, or takes that back. Answers, verdicts and screenings then show it as the analyst's.

            Examples:
              assistant correct Harrowfield revenue --value "61.9 million GBP" --note "restated, see the auditor's letter"
              assistant correct Harrowfield employees --year 2023 --reject --note "temporary staff counted twice"
              assistant correct Harrowfield "R&D expense" --confirm
              assistant correct --log
              assistant correct --undo 3 --note "the letter was withdrawn"
            """) { company, concept, value, year, reject, confirm, undo, log, note, author, library, json };
        command.Validators.Add(result =>
        {
            var ways = new[] { result.GetValue(reject), result.GetValue(confirm), result.GetValue(undo) is not null, result.GetValue(log) }.Count(way => way);
            var isSet = ways == 0;
            if (ways > 1)
            {
                result.AddError("One of --reject, --confirm, --undo and --log at a time.");
            }
            else if ((isSet || result.GetValue(reject) || result.GetValue(confirm)) && result.GetValue(concept) is null)
            {
                result.AddError("Name the company and the fact, such as: assistant correct Harrowfield revenue --value \"61.9 million GBP\" --note \"…\".");
            }
            else if (isSet && result.GetValue(value) is null)
            {
                result.AddError("Give the right value with --value, or --reject or --confirm the one that is there.");
            }
            else if ((isSet || result.GetValue(reject)) && string.IsNullOrWhiteSpace(result.GetValue(note)))
            {
                result.AddError("Say why with --note: the next analyst will ask.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var service = services.CorrectionsOf(opened);
            var meant = parsed.GetValue(company) is { } name ? LibraryLookup.Company(await opened.CompaniesAsync(cancellationToken), name) : null;
            var who = parsed.GetValue(author) is { Length: > 0 } named ? named : Environment.UserName;
            if (parsed.GetValue(log))
            {
                var entries = await service.LogAsync(meant, cancellationToken);
                if (parsed.GetValue(json))
                {
                    CorrectionOutput.WriteJson(entries);
                }
                else
                {
                    CorrectionOutput.Write(Terminal.Open(), entries);
                }
            }
            else if (parsed.GetValue(undo) is { } id)
            {
                var (of, undone, entry) = await service.UndoAsync(id, parsed.GetValue(note) ?? "", who, cancellationToken);
                Console.WriteLine($"{CorrectionOutput.Line(of.Name, entry)} ({undone.Action} of {undone.Concept})");
            }
            else
            {
                var action = parsed.GetValue(reject) ? CorrectionActions.Reject : parsed.GetValue(confirm) ? CorrectionActions.Confirm : CorrectionActions.Set;
                var entry = await service.CorrectAsync(
                    new CorrectionRequest(meant!, parsed.GetValue(concept)!, action, parsed.GetValue(value), parsed.GetValue(year), parsed.GetValue(note) ?? "", who), cancellationToken);
                Console.WriteLine(CorrectionOutput.Line(meant!.Name, entry));
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
