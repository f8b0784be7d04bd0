#pragma warning disable CA1050, IDE0130 // The runtime asks for this very name, without a namespace.
/// <summary>Runs inside the program when a test names this assembly in DOTNET_STARTUP_HOOKS; writes at the end which assemblies were loaded.</summary>
internal static class StartupHook
{
    public const string FileVariable = "LOADED_ASSEMBLIES_FILE";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(
        Environment.GetEnvironmentVariable(FileVariable)!,
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
}
