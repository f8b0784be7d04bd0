using System.Text.RegularExpressions;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>The section <c>Library:Files</c> of the settings: where the originals of a library in PostgreSQL lie. Each library has a folder, a bucket or a prefix of its own.</summary>
internal sealed partial record FileStoreOptions
{
    public const string Section = "Library:Files";

    /// <summary>A folder that all machines of the team see under this path; without it and without a bucket the originals lie in this machine's own folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The S3 bucket; it has to be there.</summary>
    public string? Bucket { get; init; }

    /// <summary>The address of the S3 service, such as <c>https://s3.example.com</c>; without it Amazon's own of the region.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The region by which requests are signed.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>What the names of all objects begin with, such as <c>little-giants/</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether the bucket stands in the path rather than in the host's name; by default where an endpoint is named, since few services but Amazon's give buckets names of hosts.</summary>
    public bool? PathStyle { get; init; }

    /// <summary>With <see cref="SecretKey"/>, who asks; without both, what the environment, the profile or the machine's role says (Amazon's usual chain).</summary>
    public string? AccessKey { get; init; }

    /// <summary>Belongs in the environment: <c>Library__Files__SecretKey</c>.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Where copies lie from which pages are shown; by default <c>files-cache</c> in this machine's folder of the library.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Bytes of these copies; beyond it those go that were not used for longest.</summary>
    public long CacheBytes { get; init; } = 10L * 1024 * 1024 * 1024;

    /// <summary>Seconds for one request, the content of a large file included.</summary>
    public double RequestSeconds { get; init; } = 300;

    /// <summary>Seconds for opening a connection and for the first byte of an answer.</summary>
    public double AnswerSeconds { get; init; } = 30;

    /// <summary>How often a failed request is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Hours for which an object that belongs to no document is left alone: its document may be on its way.</summary>
    public double StrayHours { get; init; } = 24;

    /// <summary>Bucket and host for messages: never a key.</summary>
    public string Where => Bucket is null ? Folder ?? "" : $"bucket {Bucket} at {Endpoint?.Authority ?? $"Amazon S3, {Region}"}";

    /// <returns>Null when neither a folder nor a bucket is named.</returns>
    /// <exception cref="SettingsException">The section is wrong; all that is wrong with it is named at once.</exception>
    public static FileStoreOptions? From(IConfiguration settings)
    {
        FileStoreOptions? options;
        try
        {
            options = settings.GetSection(Section).Get<FileStoreOptions>(binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"The section {Section} of the settings cannot be read: {(exception.InnerException ?? exception).Message}"]);
        }

        return options?.Problems() is { Count: > 0 } problems ? throw new SettingsException(problems) : options;
    }

    /// <summary>Without what is secret.</summary>
    public override string ToString() => Where;

    private List<string> Problems()
    {
        var problems = new List<string>();
        Check((Folder is null) != (Bucket is null), "", "names either Folder or Bucket.");
        Check(Folder is null || Path.IsPathFullyQualified(Folder), nameof(Folder), "is a full path.");
        Check(Bucket is null || BucketPattern().IsMatch(Bucket), nameof(Bucket), "is the name of a bucket: 3 to 63 small letters, digits, dots and hyphens.");
        Check(Endpoint is not { } endpoint || (endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https" && endpoint.UserInfo.Length == 0), nameof(Endpoint), "is a web address without a user, e.g. https://s3.example.com.");
        Check((AccessKey is null) == (SecretKey is null), nameof(AccessKey), "and SecretKey go together.");
        Check(Prefix.Length == 0 || PrefixPattern().IsMatch(Prefix), nameof(Prefix), "is a path of letters, digits, dots, hyphens and underscores that ends in a slash, e.g. little-giants/.");
        Check(CacheBytes >= 0, nameof(CacheBytes), "is a number of bytes from 0.");
        Check(RequestSeconds is > 0 and <= 86_400, nameof(RequestSeconds), "is a number of seconds above 0 and at most 86400.");
        Check(AnswerSeconds is > 0 and <= 86_400, nameof(AnswerSeconds), "is a number of seconds above 0 and at most 86400.");
        Check(Retries is >= 0 and <= 20, nameof(Retries), "is a whole number from 0 to 20.");
        Check(StrayHours >= 0, nameof(StrayHours), "is a number of hours from 0.");
        return problems;

        void Check(bool holds, string name, string rule)
        {
            if (!holds)
            {
                problems.Add($"{Section}{(name.Length == 0 ? "" : ":")}{name} {rule}");
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketPattern();

    [GeneratedRegex(@"^([A-Za-z0-9._\-]+/)+\z")]
    private static partial Regex PrefixPattern();
}
