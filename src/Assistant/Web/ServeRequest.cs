using System.Net;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Web;

/// <summary>What a serving process is told when it starts.</summary>
/// <param name="Port">0: any that is free.</param>
internal sealed record ServeRequest(LibraryLocation Location, IPAddress Address, int Port)
{
    /// <summary>Where the built page lies.</summary>
    public string Client { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Whether this process reads files; others can when the library lies in PostgreSQL.</summary>
    public bool IsWorking { get; init; } = true;

    public static ServeRequest OnLoopback(LibraryLocation location) => new(location, IPAddress.Loopback, 0);
}
