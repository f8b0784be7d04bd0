using System.Globalization;
using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Screening.Expressions;

namespace LittleGiants.Assistant.Comparing;

/// <param name="Concepts">Concepts or derived facts that are numbers.</param>
/// <param name="Years">The latest first; empty: the newest that most companies have.</param>
/// <param name="Currency">Null: the one all have in common, else euro.</param>
internal sealed record ComparisonRequest(IReadOnlyList<CompanyRecord> Companies, IReadOnlyList<string> Concepts, IReadOnlyList<int> Years, string? Currency)
{
    /// <summary>Companies of one comparison.</summary>
    public const int MostCompanies = 50;

    /// <summary>Years of one comparison; more are a slip ("1924-2024").</summary>
    private const int MostYears = 30;

    /// <summary>What an analyst looks at first.</summary>
    private static readonly string[] Usual = ["revenue", "revenue_growth", "net_profit", "employees", "rd_staff_share", "rd_expense", "rd_intensity", "invention_patents_granted"];

    /// <summary>Leaves out facts that no company states: those were not asked for by name.</summary>
    public bool IsUsual { get; init; }

    /// <param name="concepts">Ids or names; null or none: the usual ones.</param>
    /// <param name="years">"2024", "2022-2024" or "2020,2024"; null: the newest that most have.</param>
    /// <exception cref="LibraryException">A concept, the years or the currency cannot be read; the message says how they are written.</exception>
    public static ComparisonRequest Read(IReadOnlyList<CompanyRecord> companies, IReadOnlyList<string>? concepts, string? years, string? currency)
    {
        var named = (concepts ?? []).Select(concept => concept.Trim()).Where(concept => concept.Length > 0).Select(Number).Distinct().ToList();
        var code = currency?.Trim().ToUpperInvariant();
        if (code is { Length: > 0 } && (code.Length != 3 || !code.All(char.IsAsciiLetter)))
        {
            throw new LibraryException($"'{currency}' is no currency: write its three letters, such as EUR.");
        }

        return new ComparisonRequest(companies, named.Count > 0 ? named : Usual, YearsIn(years), string.IsNullOrEmpty(code) ? null : code) { IsUsual = named.Count == 0 };
    }

    /// <exception cref="LibraryException">It is no list of years.</exception>
    internal static IReadOnlyList<int> YearsIn(string? text)
    {
        var years = new SortedSet<int>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–').Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : 0).ToList();
            if (ends.Contains(0) || ends.Count > 2 || ends[0] > ends[^1] || ends[^1] - ends[0] >= MostYears)
            {
                throw new LibraryException($"'{part}' is no year and no span of years: write 2024, 2022-2024 or 2020,2024.");
            }

            years.UnionWith(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }

        return [.. years.Reverse()];
    }

    private static string Number(string name)
    {
        var id = ConceptLookup.Id(name);
        return FactShapes.Of(id) is FactShape.Money or FactShape.Percent or FactShape.Count ? id : throw new LibraryException($"'{name}' is no number that companies can be compared by.");
    }
}
