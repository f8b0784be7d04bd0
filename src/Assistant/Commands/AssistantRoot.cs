using System.CommandLine;

namespace LittleGiants.Assistant.Commands;

/// <summary>All verbs of the program.</summary>
internal static class AssistantRoot
{
    public static RootCommand Create(AssistantServices services) => new("Reads company reports and news, and says what stands in them and where.")
    {
        AddCommand.Create(services),
        AskCommand.Create(services),
        BriefCommand.Create(services),
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
        McpCommand.Create(services),
        ServeCommand.Create(services),
        WorkCommand.Create(services),
        SearchCommand.Create(services),
        ScreenCommand.Create(services),
        CompareCommand.Create(services),
        ExportCommand.Create(),
        ImportCommand.Create(),
        MigrateCommand.Create(),
        CorrectCommand.Create(services),
        LabelsCommand.Create(),
        CompletionCommand.Create(),
    };
}
