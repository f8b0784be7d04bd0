using System.CommandLine;
using System.Net;
using LittleGiants.Assistant.Web;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant serve</c>: the web page.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var port = new Option<int>("--port") { Description = "Where it listens; 0 takes any that is free", DefaultValueFactory = _ => DefaultPort };
        var address = new Option<string>("--address") { Description = "The address of this machine on which it listens; any but this machine's own asks for configured users", DefaultValueFactory = _ => "127.0.0.1" };
        var open = new Option<bool>("--open") { Description = "Also open the page in the browser" };
        var command = new Command("serve", """
            Serves the web page: drop documents, ask, and see the page a number stands on. Ctrl-C ends it; what is still being read goes on at the next start.

            Examples:
              assistant serve
              assistant serve --port 8080 --open
            """) { library, port, address, open };
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
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var request = new ServeRequest(SharedOptions.Folder(parsed.GetValue(library)), IPAddress.Parse(parsed.GetValue(address)!), parsed.GetValue(port));
            await using var host = await WebHost.StartAsync(services, request, null, cancellationToken);
            await Console.Out.WriteLineAsync($"Little Giants is at {host.Address}");
            await host.RunAsync(cancellationToken);
            return ExitCodes.Done;
        }));
        return command;
    }
}
