using System.Collections.Frozen;
using System.Text;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>The words that tell a unit line, a note column, a caption: cues.txt, where its kinds are described.</summary>
internal sealed class TableCues
{
    private const string Resource = "Layout/Tables/cues.txt";

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _currencies;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _none;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _unitWords;
    private readonly string[] _units;
    private readonly string[] _captions;
    private readonly string[] _periods;
    private readonly string[] _choices;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _joiners;

    private TableCues(Dictionary<string, List<string>> cues)
    {
        _currencies = Lookup(cues["currency"]);
        _none = Lookup(cues["none"]);
        _notes = Lookup(cues["note"]);
        _unitWords = Lookup(cues["unit-word"]);
        _units = [.. cues["unit"]];
        _captions = [.. cues["caption"]];
        _periods = [.. cues["period"]];
        _choices = [.. cues["choice"]];
        _joiners = Lookup(cues["joiner"]);
    }

    public static TableCues Default { get; } = Load();

    /// <summary>Whether a compact text (see <see cref="Compact"/>) is a currency sign or code.</summary>
    public bool IsCurrency(ReadOnlySpan<char> compact) => _currencies.Contains(compact);

    public bool IsNone(ReadOnlySpan<char> compact) => _none.Contains(compact);

    public bool IsNoteHead(ReadOnlySpan<char> compact) => _notes.Contains(compact);

    public bool IsPeriod(ReadOnlySpan<char> compact) => ContainsAny(compact, _periods);

    /// <summary>Whether a line is a box to tick, which stands between a caption and its table.</summary>
    public bool IsChoice(ReadOnlySpan<char> compact) => ContainsAny(compact, _choices);

    /// <summary>Whether a label that ends with this word goes on in the next line.</summary>
    public bool IsJoiner(ReadOnlySpan<char> compact) => _joiners.Contains(compact);

    public bool IsUnit(ReadOnlySpan<char> compact) => ContainsAny(compact, _units) || IsUnitWord(compact);

    /// <summary>Whether the text is nothing but a unit, in brackets or not.</summary>
    public bool IsUnitWord(ReadOnlySpan<char> compact) => _unitWords.Contains(compact.Trim("()（）[]"));

    /// <summary>Whether the text starts as a numbered caption does: "Table 3", "表4-1".</summary>
    public bool IsCaption(ReadOnlySpan<char> compact)
    {
        foreach (var caption in _captions)
        {
            if (compact.Length > caption.Length && compact.StartsWith(caption, StringComparison.Ordinal) && char.IsAsciiDigit(compact[caption.Length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lower case, no white space: the form in which cues are compared.</summary>
    public static string Compact(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
        }

        return builder.ToString();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(List<string> cues) =>
        cues.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool ContainsAny(ReadOnlySpan<char> compact, string[] cues)
    {
        foreach (var cue in cues)
        {
            if (compact.Contains(cue, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static TableCues Load()
    {
        var cues = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["version"] = [],
            ["currency"] = [],
            ["none"] = [],
            ["note"] = [],
            ["unit"] = [],
            ["unit-word"] = [],
            ["caption"] = [],
            ["period"] = [],
            ["choice"] = [],
            ["joiner"] = [],
        };
        using var stream = typeof(TableCues).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || !cues.TryGetValue(line[..colon], out var list))
            {
                throw new InvalidDataException($"{Resource}, line {number}: \"{line}\" names no known kind.");
            }

            var cue = Compact(line[(colon + 2)..]);
            if (cue.Length == 0 || list.Contains(cue))
            {
                throw new InvalidDataException($"{Resource}, line {number}: the cue is empty or stands there twice.");
            }

            list.Add(cue);
        }

        if (cues["version"] is not ["1"])
        {
            throw new InvalidDataException($"{Resource} is not of version 1.");
        }

        return new TableCues(cues);
    }
}
