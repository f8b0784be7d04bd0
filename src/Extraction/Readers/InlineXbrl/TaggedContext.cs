namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>To whom and when facts apply, and for which members of which axes.</summary>
/// <param name="Start">Null for an instant.</param>
internal sealed record TaggedContext(string? Entity, DateOnly? Start, DateOnly? End, IReadOnlyDictionary<string, string> Dimensions)
{
    public static TaggedContext None { get; } = new(null, null, null, new Dictionary<string, string>());
}
