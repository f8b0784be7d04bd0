using System.Globalization;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>What a document's file name and title tell: words, years, a quarter, a day, a kind.</summary>
internal sealed class FileNameWords
{
    private const int FirstYear = 1950;
    private const int LastYear = 2099;

    public FileNameWords(DocumentRecord document)
    {
        Tokens = Tokenizer.Of(document.Stem.Replace('_', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Title = Tokenizer.Of(document.Title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Years = [.. Tokens.Where(token => token.Length == 4 && Number(token) is >= FirstYear and <= LastYear).Select(token => Number(token)!.Value)];
        Quarter = RoutingWords.Instance.QuarterIn(Tokens);
        Forms = RoutingWords.Instance.FormsIn(Tokens);
        for (var at = 0; at + 2 < Tokens.Length; at++)
        {
            if (Number(Tokens[at]) is >= FirstYear and <= LastYear and var year && Number(Tokens[at + 1]) is >= 1 and <= 12 and var month
                && Number(Tokens[at + 2]) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month))
            {
                Day = new DateOnly(year, month, day);
            }
        }
    }

    public string[] Tokens { get; }

    public string[] Title { get; }

    public IReadOnlyList<int> Years { get; }

    public int? Quarter { get; }

    public HashSet<DocumentForm> Forms { get; }

    public DateOnly? Day { get; }

    private static int? Number(string token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
