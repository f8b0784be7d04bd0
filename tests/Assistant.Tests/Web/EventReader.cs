using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Listens to server-sent events as a browser does.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventReader(HttpResponseMessage response, StreamReader reader) => (_response, _reader) = (response, reader);

    internal sealed record Event(string? Id, string Name, JsonElement Data);

    public static async Task<EventReader> OpenAsync(HttpClient client, string path, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>Null at the end of the stream.</summary>
    public async Task<Event?> NextAsync()
    {
        var (id, name, data) = (default(string), "message", "");
        while (await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90)) is { } line)
        {
            if (line.Length == 0)
            {
                return new Event(id, name, JsonDocument.Parse(data).RootElement);
            }

            var parts = line.Split(": ", 2);
            (id, name, data) = parts[0] switch
            {
                "id" => (parts[1], name, data),
                "event" => (id, parts[1], data),
                _ => (id, name, parts[1]),
            };
        }

        return null;
    }

    /// <summary>All events to the end of the stream.</summary>
    public async Task<List<Event>> AllAsync()
    {
        var all = new List<Event>();
        while (await NextAsync() is { } one)
        {
            all.Add(one);
        }

        return all;
    }

    /// <summary>The first event of a name.</summary>
    public async Task<Event> UntilAsync(string name)
    {
        Event? last = null;
        while (await NextAsync() is { } one)
        {
            if (one.Name == name)
            {
                return one;
            }

            last = one;
        }

        throw new Xunit.Sdk.XunitException($"The stream ended before '{name}', with {last?.Name} {last?.Data}.");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}
