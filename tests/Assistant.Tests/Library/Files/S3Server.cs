using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using LittleGiants.Assistant.Library.Files;

namespace LittleGiants.Assistant.Tests.Library.Files;

/// <summary>
/// A server of the S3 protocol for the tests: the one that S3_TEST_ENDPOINT names (with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), else s3rver, started at first use and
/// ended with the tests.
/// </summary>
internal static class S3Server
{
    private const string OwnKey = "S3RVER";

    /// <summary>Says its port; the end of its input ends it.</summary>
    private const string Script =
        "const S3rver = require(process.argv[1]); new S3rver({ port: 0, address: '127.0.0.1', directory: process.argv[2], silent: true }).run((error, at) => console.log(error ? String(error) : at.port));"
        + "process.stdin.resume(); process.stdin.on('end', () => process.exit());";

    private static readonly string? External = Environment.GetEnvironmentVariable("S3_TEST_ENDPOINT");
    private static readonly string Module = Path.Combine(TestsFolder(), "s3-server", "node_modules", "s3rver");
    private static readonly Lazy<Task<Uri>> Endpoint = new(() => External is null ? StartAsync() : Task.FromResult(new Uri(External)));
    private static int _buckets;

    /// <summary>What is missing, in words; null when there is a server.</summary>
    public static string? Missing { get; } = External is not null || Directory.Exists(Module) ? null : "No server of the S3 protocol is installed: 'npm ci --prefix tests/s3-server' installs one.";

    /// <summary>Options for a new, empty bucket.</summary>
    public static async Task<FileStoreOptions> NewBucketAsync()
    {
        var options = new FileStoreOptions
        {
            Endpoint = await Endpoint.Value,
            Bucket = string.Create(CultureInfo.InvariantCulture, $"originals-{Guid.NewGuid().ToString("N")[..8]}-{Interlocked.Increment(ref _buckets)}"),
            Prefix = "team-7/",
            AccessKey = External is null ? OwnKey : Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"),
            SecretKey = External is null ? OwnKey : Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"),
            StrayHours = 0,
        };
        using var client = Client(options);
        await client.PutBucketAsync(options.Bucket);
        return options;
    }

    /// <summary>For what a test does past the store.</summary>
    public static AmazonS3Client Client(FileStoreOptions options) =>
        new(new BasicAWSCredentials(options.AccessKey, options.SecretKey), new AmazonS3Config { ServiceURL = options.Endpoint!.AbsoluteUri, ForcePathStyle = true, AuthenticationRegion = options.Region, RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED });

    private static async Task<Uri> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("assistant-s3-").FullName;
        var process = Process.Start(new ProcessStartInfo("node", ["-e", Script, Module, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.StandardInput.Close();
            process.WaitForExit(TimeSpan.FromSeconds(5));
            Directory.Delete(folder, recursive: true);
        };
        var said = await process.StandardOutput.ReadLineAsync();
        Assert.True(int.TryParse(said, out var port), said);
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    private static string TestsFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
