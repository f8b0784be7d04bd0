namespace LittleGiants.Assistant.Library;

/// <summary>A company that documents of the library speak of.</summary>
/// <param name="Name">The full name as its latest report prints it.</param>
/// <param name="Key">What all writings of the name share.</param>
internal sealed record CompanyRecord(long Id, string Name, string Key)
{
    /// <summary>Short names, tickers, register numbers; the name itself too.</summary>
    public IReadOnlyList<CompanyAlias> Aliases { get; init; } = [];
}
