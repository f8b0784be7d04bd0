using System.Net;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Web.Security;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Web;

/// <summary>The section <c>Web</c> of the settings: limits of what comes over the network, and who may use the page.</summary>
internal sealed record WebOptions
{
    public const string Section = "Web";

    /// <summary>Beyond it nobody waits for a process to end.</summary>
    public const int MostDrainSeconds = 600;

    /// <summary>Bytes of one uploaded file; what the readers take at most.</summary>
    public long MaxUploadBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Bytes of one piece of an upload: small enough to be sent again after a break, large enough that a report is few requests.</summary>
    public int ChunkBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Files that are being sent at once, of one user.</summary>
    public int MaxOpenUploads { get; init; } = 200;

    /// <summary>Hours without a byte after which an upload is given up.</summary>
    public double UploadHours { get; init; } = 24;

    /// <summary>Seconds in which the removal of a document can be undone.</summary>
    public double UndoSeconds { get; init; } = 10;

    /// <summary>Seconds that answers have to come to their end when the process is told to end.</summary>
    public double DrainSeconds { get; init; } = 25;

    /// <summary>Files that are read at once; 0 when other processes read them, which takes a library in PostgreSQL.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests of one user, or of one address that is not signed in; a view of a long report makes some tens.</summary>
    public int RequestsPerMinute { get; init; } = 6000;

    /// <summary>Tries to sign in from one address.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>Hours without a request after which one must sign in anew.</summary>
    public double SessionHours { get; init; } = 12;

    /// <summary>Who may use the page with a key.</summary>
    public IReadOnlyList<WebKey> Keys { get; init; } = [];

    /// <summary>The OpenID Connect provider whose access tokens are taken.</summary>
    public string? Authority { get; init; }

    /// <summary>What the provider calls this page.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim by which users are told apart. The subject never changes hands; a name may.</summary>
    public string NameClaim { get; init; } = "sub";

    /// <summary>The claim that names the role: reader, analyst or admin.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Where users sign in at the provider, to which the page leads them: an address, or a path of the proxy in front that sends their tokens.</summary>
    public string? SignInAddress { get; init; }

    /// <summary>Names, beside this machine's own, under which the page is asked for.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Addresses of reverse proxies whose word on the caller and on https is taken.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>A PEM or PKCS#12 file: the page is served by https.</summary>
    public string? Certificate { get; init; }

    /// <summary>The PEM file of the certificate's key, when that is a file of its own.</summary>
    public string? CertificateKey { get; init; }

    public AuthenticationKind Authentication => Authority is not null ? AuthenticationKind.Oidc : Keys.Count > 0 ? AuthenticationKind.Key : AuthenticationKind.None;

    /// <exception cref="SettingsException">The section is wrong; all that is wrong with it is named at once.</exception>
    public static WebOptions From(IConfiguration settings)
    {
        WebOptions options;
        try
        {
            options = settings.GetSection(Section).Get<WebOptions>() ?? new WebOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"The section {Section} of the settings cannot be read: {(exception.InnerException ?? exception).Message}"]);
        }

        return options.Problems() is { Count: > 0 } problems ? throw new SettingsException(problems) : options;
    }

    private List<string> Problems()
    {
        var problems = new List<string>();
        (string Name, double Value)[] positive =
        [
            (nameof(MaxUploadBytes), MaxUploadBytes), (nameof(ChunkBytes), ChunkBytes), (nameof(MaxOpenUploads), MaxOpenUploads), (nameof(UploadHours), UploadHours),
            (nameof(UndoSeconds), UndoSeconds), (nameof(RequestsPerMinute), RequestsPerMinute), (nameof(SignInsPerMinute), SignInsPerMinute), (nameof(SessionHours), SessionHours),
        ];
        problems.AddRange(positive.Where(entry => entry.Value <= 0).Select(entry => $"{Section}:{entry.Name} must be more than 0."));
        if (DrainSeconds is < 0 or > MostDrainSeconds)
        {
            problems.Add($"{Section}:{nameof(DrainSeconds)} is a number from 0 to {MostDrainSeconds}.");
        }

        if (Threads < 0)
        {
            problems.Add($"{Section}:{nameof(Threads)} must not be less than 0.");
        }

        for (var i = 0; i < Keys.Count; i++)
        {
            problems.AddRange(Keys[i].Problems().Select(problem => $"{Section}:Keys:{i} {problem}"));
        }

        if (Authority is not null && (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)))
        {
            problems.Add($"{Section}:Authority must be the https address of your OpenID Connect provider.");
        }

        if (Authority is not null && string.IsNullOrWhiteSpace(Audience))
        {
            problems.Add($"{Section}:Audience is missing: what {Section}:Authority calls this page. Without it a token for any other page would do.");
        }

        if (SignInAddress is { } place && !IsPath(place) && (!Uri.TryCreate(place, UriKind.Absolute, out var signIn) || (signIn.Scheme != Uri.UriSchemeHttps && !(signIn.Scheme == Uri.UriSchemeHttp && signIn.IsLoopback))))
        {
            problems.Add($"{Section}:{nameof(SignInAddress)} must be an https address, or a path of this page's own address such as /oauth2/start.");
        }

        problems.AddRange(Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _)).Select(proxy => $"{Section}:Proxies takes IP addresses; '{proxy}' is none."));
        problems.AddRange(new[] { Certificate, CertificateKey }.Where(path => path is not null && !File.Exists(path)).Select(path => $"{Section}:Certificate names '{path}', but there is no such file."));
        return problems;
    }

    /// <summary>Two slashes, or a slash and a backslash, lead a browser to another machine.</summary>
    private static bool IsPath(string place) => place.StartsWith('/') && (place.Length == 1 || place[1] is not ('/' or '\\')) && !place.Any(char.IsControl);
}
