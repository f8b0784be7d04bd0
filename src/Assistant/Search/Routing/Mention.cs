namespace LittleGiants.Assistant.Search.Routing;

/// <summary>A place of a question at which companies or files are named.</summary>
internal readonly record struct Mention(int Start, int End, IReadOnlyCollection<long> Companies)
{
    public bool Covers(int at) => at >= Start && at < End;
}
