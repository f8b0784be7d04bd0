using System.CommandLine;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var services = new AssistantServices();
var root = new RootCommand("Reads company reports and news, and says what stands in them and where.")
{
    AddCommand.Create(services),
    AskCommand.Create(services),
    ChatCommand.Create(services),
    ListCommand.Create(),
    ShowCommand.Create(),
    RemoveCommand.Create(),
    VerifyCommand.Create(services),
    ExtractCommand.Create(services),
    ProfilesCommand.Create(services),
    EvaluateCommand.Create(services),
    ReadCommand.Create(services),
    QuantitiesCommand.Create(services),
    DoctorCommand.Create(services),
    SearchCommand.Create(services),
    ScreenCommand.Create(services),
    CompareCommand.Create(services),
    ExportCommand.Create(),
    ImportCommand.Create(),
    CorrectCommand.Create(services),
    LabelsCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
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

return await parsed.InvokeAsync(invocation);
