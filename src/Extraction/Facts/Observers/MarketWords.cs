using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A language's words for places on markets and for the markets' areas: <c>Facts/Markets/&lt;tag&gt;.yaml</c>.</summary>
internal sealed class MarketWords
{
    private static readonly ConcurrentDictionary<string, MarketWords> Loaded = new(StringComparer.Ordinal);
    private readonly ILookup<char, (string Word, MarketRank Rank)> _ranks;
    private readonly WordStarts _starts = new();
    private readonly string _behindHan;

    private MarketWords(DataNode root)
    {
        _ranks = root["ranks"].Items
            .SelectMany(item => item["words"].Texts.Select(word => (Word: word, Rank: new MarketRank(item["place"].Integer, item.Find("among")?.Boolean ?? false))))
            .OrderByDescending(item => item.Word.Length)
            .ToLookup(item => char.ToLowerInvariant(item.Word[0]));
        foreach (var word in _ranks.SelectMany(words => words))
        {
            _starts.Add(word.Word.AsSpan().TrimEnd('*'), insideWords: false);
        }

        _behindHan = root.Find("behind")?.Text ?? "";
        Areas = [.. root["areas"].Items.Select(item => new MarketArea(item["basis"].Text, item.Find("currency")?.Text, new WordSet(item["words"].Texts)))];
        IsSince = new WordSet(root["since"].Texts);
    }

    public IReadOnlyList<MarketArea> Areas { get; }

    /// <summary>What makes a year the beginning of a time.</summary>
    public WordSet IsSince { get; }

    /// <param name="tag">The tag of a language that is read.</param>
    public static MarketWords For(string tag) => Loaded.GetOrAdd(tag, key => DataFile.Load($"Facts/Markets/{key}.yaml", version: 1, root => new MarketWords(root)));

    /// <summary>The first place at or behind a position where a word of a rank may begin; -1 when there is none.</summary>
    public int NextRank(ReadOnlySpan<char> text, int from) => _starts.Next(text, from);

    /// <summary>The rank that a word names which starts at a place.</summary>
    public (MarketRank Rank, int Length)? RankAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var (word, rank) in _ranks[char.ToLowerInvariant(text[at])])
        {
            if (PatternPart.LengthAt(text, at, word) is > 0 and var length && !GoesOn(text, at + length))
            {
                return (rank, length);
            }
        }

        return null;
    }

    /// <summary>"第一家", "第一阶段": behind a place in an order stands a mark, or a word that leaves it one.</summary>
    private bool GoesOn(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is >= '\u4e00' and <= '\u9fff' && !_behindHan.Contains(text[end], StringComparison.Ordinal) && text[end - 1] >= '\u2E80';
}
