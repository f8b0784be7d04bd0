using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Web;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant serve</c>: the web page.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";
    private const int DefaultPort = 5080;

    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var port = new Option<int>("--port") { Description = "Where it listens; 0 takes any that is free", DefaultValueFactory = _ => DefaultPort };
        var address = new Option<string>("--address") { Description = "The address of this machine on which it listens; any but this machine's own asks for configured users", DefaultValueFactory = _ => "127.0.0.1" };
        var withoutWorker = new Option<bool>("--without-worker") { Description = "Read no files: 'assistant work' does, of a library in PostgreSQL" };
        var open = new Option<bool>("--open") { Description = "Also open the page in the browser" };
        var command = new Command(Name, """
            Serves the web page: drop documents, ask, and see the page a number stands on. Ctrl-C ends it; what is still being read goes on at the next start.

            Examples:
              assistant serve
              assistant serve --port 8080 --open
            """) { library, port, address, withoutWorker, open };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                result.AddError($"--port takes a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
            }

            if (result.GetValue(address) is { } named && !IPAddress.TryParse(named, out _))
            {
                result.AddError("--address takes an IP address of this machine, such as 127.0.0.1 or 0.0.0.0.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() =>
        {
            var request = new ServeRequest(SharedOptions.Location(parsed.GetValue(library)), IPAddress.Parse(parsed.GetValue(address)!), parsed.GetValue(port)) { IsWorking = !parsed.GetValue(withoutWorker) };
            return RunAsync(services, request, parsed.GetValue(open), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, ServeRequest request, bool open, CancellationToken cancellationToken)
    {
        WebHost host;
        try
        {
            host = await WebHost.StartAsync(services, request, null, cancellationToken);
        }
        catch (SettingsException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.WrongUsage;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"The page cannot be served at {request.Address}, port {request.Port}: {exception.InnerException?.Message ?? exception.Message}. Another program may listen there; choose another port with --port.");
            return ExitCodes.WrongUsage;
        }

        await using (host)
        {
            await Console.Out.WriteLineAsync($"Little Giants is at {host.Address} (library: {request.Location.Name}). Ctrl-C ends it.");
            if (open)
            {
                await OpenBrowserAsync(host.Address);
            }

            await WebHost.RunAsync(cancellationToken);
            await DrainAsync(host);
        }

        return ExitCodes.Done;
    }

    /// <summary>Who tells it to end a second time does not want to wait.</summary>
    private static async Task DrainAsync(WebHost host)
    {
        using var atOnce = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        if (host.AnswerCount > 0)
        {
            await Console.Error.WriteLineAsync($"Answers that are being written: {host.AnswerCount}. The page ends when they are done; Ctrl-C ends it at once.");
        }

        await host.DrainAsync(atOnce.Token);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            atOnce.Cancel();
        }
    }

    private static async Task OpenBrowserAsync(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            await Console.Error.WriteLineAsync($"No browser could be opened ({exception.Message}); open {address} yourself.");
        }
    }
}
