using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>Requests to the bucket: within their time, tried again as often as the options say, their failures in sentences.</summary>
internal sealed class S3Requests : IDisposable
{
    private static readonly string[] KeyCodes = ["AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "AuthorizationHeaderMalformed"];

    private readonly FileStoreOptions _options;
    private readonly AmazonS3Client _client;

    public S3Requests(FileStoreOptions options)
    {
        _options = options;
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle ?? options.Endpoint is not null,
            MaxErrorRetry = options.Retries,
            Timeout = TimeSpan.FromSeconds(options.AnswerSeconds),
            ConnectTimeout = TimeSpan.FromSeconds(options.AnswerSeconds),

            // Trailing checksums are known to few services but Amazon's; ours is compared by us.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        _client = options.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config) : new AmazonS3Client(config);
    }

    /// <returns>Null when the object is not there.</returns>
    /// <exception cref="FileStoreException">It could not be asked.</exception>
    public async Task<T?> RunAsync<T>(Func<AmazonS3Client, CancellationToken, Task<T?>> request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.RequestSeconds));
        try
        {
            return await request(_client, limit.Token);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket")
        {
            return default;
        }
        catch (AmazonServiceException exception)
        {
            throw new FileStoreException(Sentence(exception), exception);
        }
        catch (AmazonClientException exception)
        {
            throw new FileStoreException($"Nobody can be asked for the {_options.Where}: {exception.Message} Set Library:Files:AccessKey and SecretKey, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw exception is FileStoreException ? exception : new FileStoreException($"The {_options.Where} {(exception is OperationCanceledException or TimeoutException ? "did not answer in time" : "cannot be reached")}. Check Library:Files:Endpoint and the network; what waits is tried again.", exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private string Sentence(AmazonServiceException exception) =>
        KeyCodes.Contains(exception.ErrorCode) || exception.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
            ? $"The {_options.Where} refuses the key ({exception.ErrorCode}). Check Library:Files:AccessKey, SecretKey and Region, and that the key may list, read, write and delete there."
        : exception.ErrorCode == "NoSuchBucket" ? $"The {_options.Where} is not there. Make it, or correct Library:Files:Bucket."
        : FormattableString.Invariant($"The {_options.Where} failed with {(int)exception.StatusCode} {exception.ErrorCode}. What waits is tried again.");
}
