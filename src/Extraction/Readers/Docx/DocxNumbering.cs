using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Counts the numbered paragraphs of a document and gives the numbers that Word shows before them.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, AbstractNum> _abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberingInstance> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Level?[]> _levels = new(StringComparer.Ordinal);

    public DocxNumbering(NumberingDefinitionsPart? part)
    {
        foreach (var item in part?.Numbering?.Elements() ?? [])
        {
            if (item is AbstractNum shape && shape.AbstractNumberId?.InnerText is { } id)
            {
                _abstracts.TryAdd(id, shape);
            }
            else if (item is NumberingInstance instance && instance.NumberID?.InnerText is { } number)
            {
                _instances.TryAdd(number, instance);
            }
        }
    }

    /// <summary>From 0 to 8.</summary>
    public static int LevelOf(NumberingProperties properties) =>
        int.TryParse(properties.NumberingLevelReference?.Val?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Min(level, Levels - 1) : 0;

    /// <summary>Counts one paragraph; the number as shown, empty for bullets and unknown lists.</summary>
    public string Next(string listId, int level)
    {
        if (!_instances.TryGetValue(listId, out var instance) || instance.AbstractNumId?.Val?.InnerText is not { } shapeId
            || !_abstracts.TryGetValue(shapeId, out var shape))
        {
            return "";
        }

        // Instances of one shape count on together.
        if (!_counters.TryGetValue(shapeId, out var counters))
        {
            _counters.Add(shapeId, counters = new int[Levels]);
            _levels.Add(shapeId, LevelsOf(shape));
        }

        var levels = _levels[shapeId];
        counters[level] = counters[level] == 0 ? StartOf(levels[level]) : counters[level] + 1;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return levels[level] is { } shown && IsNumber(shown) ? Format(shown, levels, counters, level) : "";
    }

    private static Level?[] LevelsOf(AbstractNum shape)
    {
        var levels = new Level?[Levels];
        foreach (var level in shape.Elements<Level>())
        {
            if (int.TryParse(level.LevelIndex?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Levels)
            {
                levels[index] = level;
            }
        }

        return levels;
    }

    private static int StartOf(Level? level) =>
        int.TryParse(level?.StartNumberingValue?.Val?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    private static bool IsNumber(Level level) => level.NumberingFormat?.Val?.InnerText is not (null or "bullet" or "none");

    /// <summary>The level's text with %1 to %9 replaced by the counters.</summary>
    private static string Format(Level shown, Level?[] levels, int[] counters, int level)
    {
        var pattern = shown.LevelText?.Val?.InnerText ?? "";
        var text = new System.Text.StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9' && pattern[i + 1] - '1' <= level)
            {
                var at = pattern[++i] - '1';
                text.Append(OrdinalText.Of(Math.Max(counters[at], StartOf(levels[at])), levels[at]?.NumberingFormat?.Val?.InnerText));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }
}
