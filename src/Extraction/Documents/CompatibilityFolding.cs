using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Documents;

/// <summary>Unicode's compatibility folding and composition from a table of our own (<c>nfkc.txt</c>), so that every machine folds alike and none needs ICU.</summary>
internal sealed class CompatibilityFolding
{
    private static readonly Lazy<CompatibilityFolding> Loaded = new(Load);
    private readonly FrozenDictionary<int, string> _folds;
    private readonly FrozenDictionary<(int Base, int Mark), int> _pairs;

    private CompatibilityFolding(Dictionary<int, string> folds, Dictionary<(int Base, int Mark), int> pairs)
    {
        _folds = folds.ToFrozenDictionary();
        _pairs = pairs.ToFrozenDictionary();
    }

    public static CompatibilityFolding Instance => Loaded.Value;

    /// <summary>Appends the folded run; a mark is composed with the character before it when Unicode has the pair.</summary>
    public void Fold(ReadOnlySpan<char> run, StringBuilder result)
    {
        foreach (var rune in run.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !run.Contains('\ufffd'))
            {
                continue; // a lone surrogate
            }

            if (rune.Value < 0x80)
            {
                result.Append((char)rune.Value);
            }
            else if (_folds.TryGetValue(rune.Value, out var folded))
            {
                result.Append(folded);
            }
            else if (result.Length > 0 && IsMark(rune.Value) && _pairs.TryGetValue((result[^1], rune.Value), out var composed))
            {
                result.Length--;
                result.Append(char.ConvertFromUtf32(composed));
            }
            else
            {
                result.Append(rune.ToString());
            }
        }
    }

    /// <summary>Whether a character would be changed; false for nearly all of a page.</summary>
    public bool Changes(int codePoint) => _folds.ContainsKey(codePoint) || IsMark(codePoint);

    private static bool IsMark(int codePoint) => codePoint is (>= 0x300 and <= 0x36f) or (>= 0x3099 and <= 0x309a);

    private static CompatibilityFolding Load()
    {
        using var stream = typeof(CompatibilityFolding).Assembly.GetManifestResourceStream("Documents/nfkc.txt")
            ?? throw new InvalidOperationException("The data file Documents/nfkc.txt is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var folds = new Dictionary<int, string>();
        var pairs = new Dictionary<(int Base, int Mark), int>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "fold" when fields[1].Contains('-', StringComparison.Ordinal):
                    var ends = fields[1].Split('-');
                    for (int from = Hex(ends[0]), to = Hex(ends[1]), target = Hex(fields[2]); from <= to; from++, target++)
                    {
                        folds.Add(from, char.ConvertFromUtf32(target));
                    }

                    break;
                case "fold":
                    folds.Add(Hex(fields[1]), string.Concat(fields[2..].Select(field => char.ConvertFromUtf32(Hex(field)))));
                    break;
                case "pair":
                    pairs.Add((Hex(fields[1]), Hex(fields[2])), Hex(fields[3]));
                    break;
                default:
                    throw new FormatException($"Documents/nfkc.txt: unknown line '{line}'.");
            }
        }

        return new CompatibilityFolding(folds, pairs);
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
