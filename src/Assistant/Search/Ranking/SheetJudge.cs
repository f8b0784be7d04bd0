using LittleGiants.Assistant.Search.Expansion;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>Tells how surely a table is one of the primary statements: by its title and by the lines that such a statement has.</summary>
internal sealed class SheetJudge
{
    private const double TitlePart = 0.45;

    private readonly Dictionary<Sheet, (int[][] Titles, int[][] Lines)> _sheets = [];
    private readonly int[][] _lesser;
    private readonly int[][] _lists;
    private readonly RankingOptions _options;

    public SheetJudge(Vocabulary vocabulary, RankingOptions options)
    {
        _options = options;
        foreach (var sheet in Enum.GetValues<Sheet>())
        {
            _sheets[sheet] = ([.. SheetWords.Instance.Titles[sheet].Values.SelectMany(titles => titles).Select(vocabulary.Number)], [.. SheetWords.Instance.Lines[sheet].Select(vocabulary.Number)]);
        }

        _lesser = [.. SheetWords.Instance.Lesser.Select(vocabulary.Number)];
        _lists = [.. SheetWords.Instance.Lists.Select(vocabulary.Number)];
    }

    /// <summary>0 to 1.</summary>
    public double Strength(Sheet sheet, PassageTokens passage)
    {
        var (titles, lines) = _sheets[sheet];
        var held = lines.Count(passage.BeginsRow);
        if (held < 2)
        {
            return 0;
        }

        var strength = ((1 - TitlePart) * Math.Min(1, (double)held / _options.SheetLines)) + (titles.Any(title => passage.IsTitled(title, _options.TitleSlack)) ? TitlePart : 0);
        return _lesser.Any(phrase => passage.IsUnder(phrase, orNext: true)) ? strength * _options.LesserSheet : strength;
    }

    public bool IsList(PassageTokens passage) => _lists.Any(phrase => passage.IsTitled(phrase, more: 2));
}
