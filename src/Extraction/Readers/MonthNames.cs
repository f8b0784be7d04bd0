using System.Collections.Frozen;
using System.Globalization;

namespace LittleGiants.Extraction.Readers;

/// <summary>Month names of Europe's languages (<c>month-names.txt</c>).</summary>
internal sealed class MonthNames
{
    /// <summary>A name that means different months in different languages is settled by the earlier of these.</summary>
    private static readonly string[] Preferred = ["en", "de", "nl", "fr"];

    private static readonly Lazy<MonthNames> Loaded = new(Load);
    private readonly FrozenDictionary<string, FrozenDictionary<string, int>> _byLanguage;
    private readonly FrozenDictionary<string, int> _any;

    private MonthNames(Dictionary<string, Dictionary<string, int>> byLanguage)
    {
        _byLanguage = byLanguage.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        var any = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, names) in byLanguage.OrderBy(pair => (uint)Array.IndexOf(Preferred, pair.Key)))
        {
            foreach (var (name, month) in names)
            {
                any.TryAdd(name, month);
            }
        }

        _any = any.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static MonthNames Instance => Loaded.Value;

    /// <summary>1 to 12, or 0 for no month.</summary>
    /// <param name="language">ISO 639-1; null or an unknown one for any language.</param>
    public int Find(ReadOnlySpan<char> name, string? language = null)
    {
        var key = name.TrimEnd('.').ToString().ToLowerInvariant();
        var names = language is not null && _byLanguage.TryGetValue(language, out var own) ? own : _any;
        return names.GetValueOrDefault(key);
    }

    private static MonthNames Load()
    {
        var byLanguage = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var fields in EmbeddedLines.Read("Readers/month-names.txt", 3))
        {
            if (!byLanguage.TryGetValue(fields[0], out var names))
            {
                byLanguage.Add(fields[0], names = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            foreach (var name in fields.AsSpan(2))
            {
                names.Add(name, int.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }

        return new MonthNames(byLanguage);
    }
}
