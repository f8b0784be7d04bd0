using System.CommandLine;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant chat</c>: questions in many turns, with the sources under each answer.</summary>
internal static class ChatCommand
{
    public const string Name = "chat";

    public static Command Create(AssistantServices services)
    {
        var resume = new Option<string?>("--resume") { Description = "Go on with a conversation: its id or the beginning of it; without one the latest", Arity = ArgumentArity.ZeroOrOne };
        var builtIn = new Option<bool>("--built-in") { Description = "Answer without a language model, also when one is configured" };
        var library = SharedOptions.Library();
        var command = new Command(Name, """
            A conversation about the documents of the library. Ctrl-C stops an answer; /quit leaves.

            Examples:
              assistant chat
              assistant chat --resume
            """) { resume, builtIn, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var answers = services.Answers(opened, !parsed.GetValue(builtIn));
            ChatSession? session = null;
            if (parsed.GetResult(resume) is not null)
            {
                session = await ChatSession.ResumeAsync(opened, TimeProvider.System, parsed.GetValue(resume), cancellationToken);
                if (session is null)
                {
                    await Console.Error.WriteLineAsync("There is no such conversation; /history in a chat lists them.");
                    return ExitCodes.WrongUsage;
                }
            }

            using var interrupt = new Interrupt();
            var loop = new ChatLoop(opened, answers, TimeProvider.System, Terminal.Open(), Console.In, interrupt.Next);
            await loop.RunAsync(session, !Console.IsInputRedirected);
            return ExitCodes.Done;
        }));
        return command;
    }
}
