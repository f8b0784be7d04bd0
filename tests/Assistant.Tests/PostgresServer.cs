using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LittleGiants.Assistant.Tests;

/// <summary>A real PostgreSQL of the tests' own: its data lie in a folder that goes with it. A shell keeps it, which ends it when the tests end, however they end.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private const int MostConnections = 200;

    /// <summary>Obeys lines on standard input and answers each; its end ends the server.</summary>
    private const string Keeper =
        """
        start() { "$1/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off \
            -c max_connections="$4" -c shared_buffers=64MB -c log_min_messages=fatal </dev/null >>"$2/server.log" 2>&1 & server=$!; }
        end() { kill -"$1" "$server" 2>/dev/null; wait "$server"; }
        start "$@"; echo started
        while read -r word; do
            case $word in stop) end INT ;; kill) end QUIT ;; start) start "$@" ;; esac
            echo "$word"
        done
        end INT; rm -rf "$2"
        """;

    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<Task<PostgresServer>> OfAllTests = new(() => StartAsync());
    private static int _databases;

    private readonly Process _keeper;
    private readonly int _port;

    private PostgresServer(Process keeper, int port) => (_keeper, _port) = (keeper, port);

    /// <summary>What is missing, in words; null when a server can be started.</summary>
    public static string? Missing { get; } = Programs is null ? "PostgreSQL's server is not installed: 'apt-get install postgresql', or put initdb and postgres on the PATH."
        : OperatingSystem.IsWindows() ? "The tests start PostgreSQL by a POSIX shell." : null;

    /// <summary>The server that all tests share, started at first use. Who stops a server starts one of their own.</summary>
    public static Task<PostgresServer> SharedAsync() => OfAllTests.Value;

    /// <summary>A new database on the shared server.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> NewDatabaseAsync() => await (await SharedAsync()).CreateDatabaseAsync();

    public static async Task<PostgresServer> StartAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), $"assistant-postgres-{Guid.NewGuid():N}");
        using (var initdb = Run(Path.Combine(Programs!, "initdb"), "-D", data, "--no-sync", "--encoding=UTF8", "--locale=C", "--auth=trust", $"--username={User}"))
        {
            var said = await initdb.StandardOutput.ReadToEndAsync();
            await initdb.WaitForExitAsync();
            Assert.True(initdb.ExitCode == 0, said);
        }

        var port = FreePort();
        var server = new PostgresServer(Run("/bin/sh", "-c", Keeper, "keeper", Programs!, data, $"{port}", $"{MostConnections}"), port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.End();
        await server.AnsweredAsync();
        await server.ReadyAsync();
        return server;
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = User, Database = database }.ToString();

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"library_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(ConnectionString(User), $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>For what a test does around the product: on a connection of its own.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the server in order; with <paramref name="atOnce"/> as if the machine had lost power.</summary>
    public Task StopAsync(bool atOnce = false) => TellAsync(atOnce ? "kill" : "stop");

    /// <summary>Starts it anew with the data that it has.</summary>
    public async Task RestartAsync()
    {
        await TellAsync("start");
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private void End()
    {
        try
        {
            _keeper.StandardInput.Close();
            _keeper.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (InvalidOperationException)
        {
            // It was disposed of.
        }
    }

    private async Task TellAsync(string word)
    {
        await _keeper.StandardInput.WriteLineAsync(word);
        await _keeper.StandardInput.FlushAsync();
        await AnsweredAsync();
    }

    private async Task AnsweredAsync() => Assert.NotNull(await _keeper.StandardOutput.ReadLineAsync());

    private async Task ReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                await ExecuteAsync(ConnectionString(User), "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>PostgreSQL refuses to run as root: then its own user runs it.</summary>
    private static Process Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        if (Environment.IsPrivilegedProcess)
        {
            start.UserName = User;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var newest = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin")) : [];
        return newest.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
