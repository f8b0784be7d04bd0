using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LittleGiants.Assistant.Models;

/// <summary>What went wrong between here and a model server, read from the exceptions and replies that tell it.</summary>
internal sealed class ServerFailures(ModelOptions options, TimeProvider? clock = null)
{
    /// <summary>Characters of a server's own words that are shown.</summary>
    private const int MostQuoted = 300;

    /// <summary>Seconds; a longer wait than a century is no wait.</summary>
    private const double MostWait = 3e9;

    /// <summary>How servers say that a prompt does not fit; there is no common code.</summary>
    private static readonly string[] ContextSigns =
        ["context_length_exceeded", "context length", "context size", "context window", "maximum context", "prompt is too long", "too many tokens", "input is too long"];

    private static readonly string[] ModelSigns = ["model_not_found", "does not exist", "model not found", "unknown model", "no such model"];

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>The failure to throw for what a call threw; null when the caller stopped it.</summary>
    public ModelFailureException? Translate(Exception exception, CallDeadline deadline, string model) =>
        exception is ModelFailureException failed ? failed
        : deadline.WasStoppedByCaller && exception is OperationCanceledException ? null
        : new ModelFailureException(deadline.HasPassed ? TimedOut(deadline.Seconds) : Read(exception, model));

    public ModelFailure TimedOut(double seconds) => Failure(
        ModelFailureCode.Timeout,
        string.Create(CultureInfo.InvariantCulture, $"The model at {options.Where} did not finish within {seconds} seconds."),
        "A smaller model, a shorter question or a longer Model:CallSeconds helps.");

    public ModelFailure Broken(string what) => Failure(
        ModelFailureCode.BrokenReply,
        $"The reply of {options.Where} cannot be used: {Quoted(what)}",
        "Ask again; if it stays so, the server does not speak the OpenAI protocol well enough, or the address lacks its /v1.");

    /// <summary>A reply that was not a success, by its status and body.</summary>
    public ModelFailure OfStatus(int status, string body, string? retryAfter, string model)
    {
        var said = SaidBy(body);
        var tail = said.Length == 0 ? "" : $" It says: {said}";
        if (status is 400 or 413 or 422 or 500 && Has(body, ContextSigns))
        {
            return Failure(ModelFailureCode.ContextTooLong, $"The question with its sources is longer than the model {model} at {options.Where} can read.{tail}",
                "Start the server with a larger context (Ollama: OLLAMA_CONTEXT_LENGTH=32768; llama.cpp: -c 32768), or ask about fewer documents.");
        }

        return status switch
        {
            401 or 403 => Failure(ModelFailureCode.Unauthorized,
                options.Key is null ? $"{options.Where} asks for a key, and none is configured.{tail}" : $"{options.Where} does not accept the key.{tail}",
                "Set Model:Key, best as the environment variable Model__Key."),
            404 or 400 or 422 when status == 404 || Has(body, ModelSigns) => Failure(ModelFailureCode.ModelNotFound,
                $"{options.Where} knows no model '{model}' at this address.{tail}",
                "'assistant doctor' lists the models it has. Most servers also want /v1 at the end of Model:Endpoint."),
            429 => Failure(ModelFailureCode.RateLimited, $"{options.Where} takes no more questions for now (limit or quota).{tail}", "Wait a while, or look at the quota of the key.") with
            {
                IsTransient = true,
                RetryAfter = Wait(retryAfter),
            },
            408 or >= 500 => Failure(ModelFailureCode.ServerError, $"{options.Where} failed with status {Plain(status)}.{tail}", "Look at the log of the model server.") with
            {
                IsTransient = true,
                RetryAfter = Wait(retryAfter),
            },
            >= 300 and < 400 => Failure(ModelFailureCode.ServerError, $"{options.Where} sends on to another address.", "Put the address it really has into Model:Endpoint."),
            _ => Failure(ModelFailureCode.ServerError, $"{options.Where} refuses the question with status {Plain(status)}.{tail}", "The server may not support tools or streaming: 'assistant doctor' tries each."),
        };
    }

    public ModelFailure Read(Exception exception, string model)
    {
        switch (exception)
        {
            case ModelFailureException failed:
                return failed.Failure;
            case AggregateException { InnerException: { } inner }:
                return Read(inner, model);
            case ClientResultException { Status: > 0 } refused:
                var response = refused.GetRawResponse();
                string? after = null;
                response?.Headers.TryGetValue("Retry-After", out after);
                return OfStatus(refused.Status, Body(response), after, model);
            case ClientResultException { InnerException: { } inner }:
                return Read(inner, model);
            case HttpRequestException or SocketException or IOException or ClientResultException:
                return Failure(ModelFailureCode.Unreachable, $"The model server at {options.Where} cannot be reached: {Cause(exception)}.", "Is it running, and is Model:Endpoint right?") with { IsTransient = true };
            case OperationCanceledException:
                return Failure(ModelFailureCode.Unreachable, $"The model server at {options.Where} does not take a connection in time.", "Is it running, and is Model:Endpoint right?") with { IsTransient = true };
            case { InnerException: ClientResultException or HttpRequestException or SocketException }: // wrapped by a library around ours
                return Read(exception.InnerException, model);
            default:
                return Broken(exception is JsonException ? "it is not the JSON that was expected." : Cause(exception) + ".");
        }
    }

    private static string Body(PipelineResponse? response)
    {
        try
        {
            return response?.Content.ToString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return ""; // it was not read to its end; the status says enough
        }
    }

    private static bool Has(string body, string[] signs) => signs.Any(sign => body.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private static string Plain(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>The innermost cause is the one that tells something.</summary>
    private static string Cause(Exception exception) => exception.GetBaseException() is SocketException socket
        ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "nothing listens there",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "there is no host of this name",
            SocketError.ConnectionReset or SocketError.ConnectionAborted => "it broke the connection off",
            _ => socket.SocketErrorCode.ToString(),
        }
        : exception.GetBaseException() is IOException ? "the connection broke off" : exception.GetBaseException().Message.TrimEnd('.');

    private ModelFailure Failure(ModelFailureCode code, string problem, string advice) => new(code, options.Where, Quoted(problem, 2 * MostQuoted), advice);

    /// <summary>The <c>error.message</c> of a reply, or the beginning of its text.</summary>
    private string SaidBy(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error))
            {
                return Quoted(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString());
            }
        }
        catch (JsonException)
        {
            // An error page of a proxy: its first words are shown as they are.
        }

        return Quoted(body);
    }

    /// <summary>A stranger's words on one line: shortened, without control characters, without the key.</summary>
    private string Quoted(string text, int most = MostQuoted)
    {
        var line = new StringBuilder(Math.Min(text.Length, most));
        foreach (var character in options.Key?.Hide(text) ?? text)
        {
            var blank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!blank || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(blank ? ' ' : character);
            }

            if (line.Length >= most)
            {
                return line.Append('…').ToString();
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Seconds or a date, as the header may hold either.</summary>
    private TimeSpan? Wait(string? retryAfter)
    {
        if (double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < MostWait)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? TimeSpan.FromTicks(Math.Max(0, (until - _clock.GetUtcNow()).Ticks)) : null;
    }
}
