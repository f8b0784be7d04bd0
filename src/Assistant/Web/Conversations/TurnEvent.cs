using System.Globalization;
using System.Text.Json;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A part of what is told of a turn. Its place counts the characters of text and the other events before it, so that text may be cut anywhere and is still resumed exactly.</summary>
/// <param name="Name">Null for text.</param>
/// <param name="Data">The text, or the event's JSON.</param>
internal sealed record TurnEvent(long Position, string? Name, string Data)
{
    private const string TextName = "text";

    public long Next => Position + (Name is null ? Data.Length : 1);

    /// <summary>What of it lies behind a position.</summary>
    public TurnEvent From(long position) => Name is null && position > Position ? new TurnEvent(position, null, Data[(int)(position - Position)..]) : this;

    /// <param name="run">Tells ids of this run from those of an earlier one of the same number.</param>
    public ServerEvent ToServerEvent(string run) => new(
        Name ?? TextName, Name is null ? JsonSerializer.Serialize(new TextDelta(Data), WebJson.Options) : Data, string.Create(CultureInfo.InvariantCulture, $"{run}-{Next}"));

    /// <returns>0 when the id is null or of another run.</returns>
    public static long PositionOf(string? id, string run) =>
        id is not null && id.StartsWith(run + "-", StringComparison.Ordinal) && long.TryParse(id.AsSpan(run.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    /// <summary>Text that came in several parts as one.</summary>
    public static List<TurnEvent> Merged(IEnumerable<TurnEvent> events)
    {
        var merged = new List<TurnEvent>();
        foreach (var run in Runs(events))
        {
            merged.Add(run is [var one] ? one : new TurnEvent(run[0].Position, null, string.Concat(run.Select(part => part.Data))));
        }

        return merged;
    }

    private static IEnumerable<List<TurnEvent>> Runs(IEnumerable<TurnEvent> events)
    {
        List<TurnEvent> run = [];
        foreach (var one in events)
        {
            if (run.Count > 0 && (one.Name is not null || run[0].Name is not null))
            {
                yield return run;
                run = [];
            }

            run.Add(one);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
