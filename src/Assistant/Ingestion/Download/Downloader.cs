using System.Net;
using System.Net.Sockets;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>Fetches one address within limits. Where a name leads is checked when the connection is made, for every redirect anew, so that no answer of a name server can turn it elsewhere.</summary>
internal sealed class Downloader : IDisposable
{
    private const int Chunk = 1 << 16;
    private readonly DownloadOptions _options;
    private readonly HttpClient _client;

    public Downloader(DownloadOptions options)
    {
        _options = options;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,

            // A proxy would resolve the name itself and could be led anywhere.
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("LittleGiants/1");
    }

    public async Task<FetchedFile> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.MaxTime);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        try
        {
            return await FollowAsync(address, silence);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return limit.IsCancellationRequested
                ? FetchedFile.Failed(ReadFailureCodes.TimeLimit, FormattableString.Invariant($"The download took longer than {_options.MaxTime.TotalSeconds:0} seconds."), isTransient: true)
                : FetchedFile.Failed(ReadFailureCodes.TimeLimit, FormattableString.Invariant($"The server was silent for {_options.MaxSilence.TotalSeconds:0.#} seconds."), isTransient: true);
        }
        catch (Exception exception) when (exception is PrivateAddressException || exception.InnerException is PrivateAddressException)
        {
            var refused = exception as PrivateAddressException ?? (PrivateAddressException)exception.InnerException!;
            return FetchedFile.Failed(DownloadFailureCodes.PrivateAddress, $"{refused.Host} is a machine of this network or a special address, not a public one. --allow-private asks it nevertheless.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            var isUnknown = exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError };
            return FetchedFile.Failed(DownloadFailureCodes.Unreachable, isUnknown ? "No machine has this name." : $"The server could not be read: {exception.Message}", isTransient: !isUnknown);
        }
        catch (InvalidDataException exception)
        {
            return FetchedFile.Failed(ReadFailureCodes.Damaged, $"The server's answer is damaged: {exception.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchedFile> FollowAsync(string address, CancellationTokenSource silence)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || !IsWeb(at))
        {
            return FetchedFile.Failed(DownloadFailureCodes.BadAddress, "This is no http or https address.");
        }

        for (var redirects = 0; ; redirects++)
        {
            silence.CancelAfter(_options.MaxSilence);
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                at = new Uri(at, location);
                if (!IsWeb(at))
                {
                    return FetchedFile.Failed(DownloadFailureCodes.BadAddress, "The server leads on to what is no http or https address.");
                }

                if (redirects == _options.MaxRedirects)
                {
                    return FetchedFile.Failed(DownloadFailureCodes.TooManyRedirects, $"The server leads on more than {_options.MaxRedirects} times.");
                }

                continue;
            }

            return response.IsSuccessStatusCode ? await ReadAsync(response, at, silence) : Refused(response.StatusCode);
        }
    }

    private static FetchedFile Refused(HttpStatusCode status) => status is HttpStatusCode.NotFound or HttpStatusCode.Gone
        ? FetchedFile.Failed(ReadFailureCodes.NotFound, "The server has nothing at this address.")
        : FetchedFile.Failed(DownloadFailureCodes.ServerError, $"The server answered {(int)status}.", (int)status is >= 500 or 408 or 429);

    private async Task<FetchedFile> ReadAsync(HttpResponseMessage response, Uri at, CancellationTokenSource silence)
    {
        if (response.Content.Headers.ContentLength > _options.MaxBytes)
        {
            return TooLarge();
        }

        await using var stream = await response.Content.ReadAsStreamAsync(silence.Token);
        using var content = new MemoryStream();
        var chunk = new byte[Chunk];
        while (true)
        {
            silence.CancelAfter(_options.MaxSilence);
            var read = await stream.ReadAsync(chunk, silence.Token);
            if (read == 0)
            {
                return new FetchedFile(DownloadName.Of(response.Content.Headers.ContentDisposition, at), content.GetBuffer().AsMemory(0, (int)content.Length));
            }

            if (content.Length + read > Math.Min(_options.MaxBytes, Array.MaxLength))
            {
                return TooLarge();
            }

            content.Write(chunk, 0, read);
        }
    }

    private FetchedFile TooLarge() => FetchedFile.Failed(ReadFailureCodes.TooLarge, FormattableString.Invariant($"The file has more than {_options.MaxBytes:N0} bytes."));

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Connects to an address that was checked, never to a name that could be resolved anew.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, address => _options.IsAllowed(address));
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
