using LittleGiants.Assistant.Search.Expansion;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>Tells how surely a table is one of the primary statements: by its title and by the lines that such a statement has.</summary>
internal sealed class SheetJudge
{
    private const double TitlePart = 0.45;

    private readonly Dictionary<Sheet, (int[][] Titles, int[][] Lines)> _sheets = [];
    private readonly int[][] _lesser;
    private readonly int[][] _lists;
    private readonly int[][] _group;
    private readonly RankingOptions _options;

    public SheetJudge(Vocabulary vocabulary, RankingOptions options)
    {
        _options = options;
        foreach (var sheet in Enum.GetValues<Sheet>())
        {
            _sheets[sheet] = ([.. SheetWords.Instance.Titles[sheet].Values.SelectMany(titles => titles).Select(vocabulary.Number)], [.. SheetWords.Instance.Lines[sheet].Values.SelectMany(lines => lines).Select(vocabulary.Number)]);
        }

        _lesser = [.. SheetWords.Instance.Lesser.Select(vocabulary.Number)];
        _group = [.. SheetWords.Instance.Group.Select(vocabulary.Number)];
        _lists = [.. SheetWords.Instance.Lists.Select(vocabulary.Number)];
    }

    /// <summary>How surely a page shows the statement, 0 to 1: its title may stand apart from its table.</summary>
    public double Strength(Sheet sheet, IReadOnlyList<(PassageTokens Tokens, bool IsTable)> page)
    {
        var (titles, lines) = _sheets[sheet];
        double best = 0;
        foreach (var (tokens, _) in page.Where(passage => passage.IsTable))
        {
            var held = lines.Count(tokens.BeginsRow);
            var strength = held < 2 ? 0 : Math.Min(1, (double)held / _options.SheetLines);
            best = Math.Max(best, _lesser.Any(phrase => tokens.IsUnder(phrase, orNext: true)) ? strength * _options.LesserSheet : strength);
        }

        if (best == 0)
        {
            return 0;
        }

        var titled = page.Where(passage => titles.Any(title => passage.Tokens.IsTitled(title, _options.TitleSlack))).ToList();
        return (best * (1 - TitlePart))
            + (titled.Count == 0 ? 0 : titled.Exists(passage => _group.Any(word => passage.Tokens.IsUnder(word, orNext: false))) ? TitlePart * Math.Min(1, best * 2) : TitlePart * _options.NotGroup * Math.Min(1, best * 2));
    }

    public bool IsList(PassageTokens passage) => _lists.Any(phrase => passage.IsTitled(phrase, more: 2));
}
