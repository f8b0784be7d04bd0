using System.CommandLine;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var services = new AssistantServices();
var root = AssistantRoot.Create(services);

var parsed = root.Parse(args);
// A shell that asks how a line may go on hands over a line that is not whole.
var isAsked = args is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal);
if (parsed.Errors.Count > 0 && !isAsked)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    var verb = parsed.CommandResult.Command == root ? "" : " " + parsed.CommandResult.Command.Name;
    Console.Error.WriteLine($"Try 'assistant{verb} --help'.");
    return ExitCodes.WrongUsage;
}

// In a chat Ctrl-C stops an answer; everywhere else it stops the program.
var invocation = new InvocationConfiguration();
if (parsed.CommandResult.Command.Name == ChatCommand.Name)
{
    invocation.ProcessTerminationTimeout = null;
}

// Answers come to their end, and files that are being read are put back into the queue, before the page ends.
if (parsed.CommandResult.Command.Name == ServeCommand.Name)
{
    invocation.ProcessTerminationTimeout = TimeSpan.FromSeconds(LittleGiants.Assistant.Web.WebOptions.MostDrainSeconds + 15);
}

if (parsed.CommandResult.Command.Name == WorkCommand.Name)
{
    invocation.ProcessTerminationTimeout = WorkCommand.TerminationTimeout;
}

if (!isAsked)
{
    return await parsed.InvokeAsync(invocation);
}

try
{
    invocation.EnableDefaultExceptionHandler = false;
    return await parsed.InvokeAsync(invocation);
}
catch (InvalidOperationException)
{
    // The parser knows nothing to offer for this line.
    return ExitCodes.Done;
}
