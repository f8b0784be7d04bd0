using System.Data.Common;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Telemetry;

namespace LittleGiants.Assistant.Commands;

/// <summary>What all verbs that use a library do when it cannot be used or when they are stopped.</summary>
internal static class LibraryVerb
{
    /// <summary>Said when another process has the lock.</summary>
    public const string Waiting = "Another process is working on this library; waiting until it is done.";

    public static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            using var telemetry = TelemetryExport.StartIfConfigured();
            return await work();
        }
        catch (Exception exception) when (exception is LibraryException or SettingsException or FileStoreException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.WrongUsage;
        }
        catch (SettingsException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.WrongUsage;
        }
        catch (DbException exception)
        {
            await Console.Error.WriteLineAsync($"The library failed: {exception.Message} 'assistant verify' tells whether it is damaged.");
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Cancelled;
        }
    }
}
