using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Settings;

/// <summary>
/// Where settings come from, the later over the earlier: <c>appsettings.json</c> beside the program, then in the current directory, the user's
/// secrets, the environment (<c>Model__Endpoint</c> or <c>Model:Endpoint</c>).
/// </summary>
internal static class AssistantSettings
{
    private const string FileName = "appsettings.json";

    public static IConfigurationRoot Load() => Load(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    public static IConfigurationRoot Load(string programFolder, string currentFolder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(programFolder, FileName), optional: true)
                .AddJsonFile(Path.Combine(currentFolder, FileName), optional: true)
                .AddUserSecrets(typeof(AssistantSettings).Assembly, optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException([$"{exception.Message} {exception.InnerException?.Message}".Trim()]);
        }
    }

    /// <summary>One value from the files or the environment. Where neither can hold it nothing is loaded: who reads one document does not wait for settings that are not there.</summary>
    /// <exception cref="SettingsException">A settings file cannot be read.</exception>
    public static string? ValueOf(string key) => MayHold(key) ? Loaded(key) : null;

    /// <summary>Where the value of a key comes from, in words; null when nothing sets it.</summary>
    public static string? SourceOf(IConfigurationRoot settings, string key)
    {
        foreach (var provider in settings.Providers.Reverse())
        {
            if (provider.TryGet(key, out _))
            {
                return provider is FileConfigurationProvider { Source: { Path: { } path } source }
                    ? source.FileProvider?.GetFileInfo(path).PhysicalPath ?? path
                    : provider is FileConfigurationProvider ? "a settings file" : "the environment";
            }
        }

        return null;
    }

    private static bool MayHold(string key) =>
        Environment.GetEnvironmentVariable(key) is not null || Environment.GetEnvironmentVariable(key.Replace(":", "__", StringComparison.Ordinal)) is not null
        || File.Exists(Path.Combine(AppContext.BaseDirectory, FileName)) || File.Exists(FileName);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Loaded(string key) => Load()[key];
}
