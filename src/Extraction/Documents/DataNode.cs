using System.Globalization;

namespace LittleGiants.Extraction.Documents;

/// <summary>A value of a data file: a text, a list or a mapping, which remembers what was read of it.</summary>
internal sealed class DataNode
{
    private readonly string _file;
    private readonly string? _text;
    private readonly List<DataNode>? _items;
    private readonly List<KeyValuePair<string, DataNode>>? _entries;
    private bool _wasRead;

    internal DataNode(string file, int line, string text) => (_file, Line, _text) = (file, line, text);

    internal DataNode(string file, int line, List<DataNode> items) => (_file, Line, _items) = (file, line, items);

    internal DataNode(string file, int line, List<KeyValuePair<string, DataNode>> entries) => (_file, Line, _entries) = (file, line, entries);

    public int Line { get; }

    public string Text => Read(_text, "a text");

    public int Integer => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value : throw Error($"'{_text}' is not an integer");

    public decimal Number => decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        ? value : throw Error($"'{_text}' is not a number");

    public bool Boolean => Text switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error($"'{_text}' is neither true nor false"),
    };

    public IReadOnlyList<DataNode> Items => Read(_items, "a list");

    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text)];

    /// <summary>The words of a text, parted by white space: for long lists in a folded block.</summary>
    public IReadOnlyList<string> Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All entries, for mappings whose keys are data themselves.</summary>
    public IReadOnlyList<KeyValuePair<string, DataNode>> Entries => Read(_entries, "a mapping");

    /// <summary>The value of a key that must be there.</summary>
    public DataNode this[string key] => Find(key) ?? throw Error($"the key '{key}' is missing");

    /// <summary>The value of a key that may be left out.</summary>
    public DataNode? Find(string key)
    {
        foreach (var (name, value) in Read(_entries, "a mapping"))
        {
            if (string.Equals(name, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A member of an enumeration, written in camel case.</summary>
    public T Enum<T>()
        where T : struct, System.Enum
    {
        foreach (var value in System.Enum.GetValues<T>())
        {
            var name = value.ToString();
            if (string.Equals(char.ToLowerInvariant(name[0]) + name[1..], Text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw Error($"'{_text}' is none of {string.Join(", ", System.Enum.GetNames<T>())}");
    }

    public DataFileException Error(string message) => new(_file, Line, message);

    internal void RejectUnread()
    {
        foreach (var (key, value) in _entries ?? [])
        {
            if (!value._wasRead)
            {
                throw value.Error($"unknown key '{key}'");
            }

            value.RejectUnread();
        }

        foreach (var item in _items ?? [])
        {
            if (!item._wasRead)
            {
                throw item.Error("an item that nothing reads");
            }

            item.RejectUnread();
        }
    }

    private T Read<T>(T? value, string kind)
        where T : class
    {
        _wasRead = true;
        return value ?? throw Error($"{kind} is expected here");
    }
}
