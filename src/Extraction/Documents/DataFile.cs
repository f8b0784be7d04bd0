using System.Reflection;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LittleGiants.Extraction.Documents;

/// <summary>
/// An embedded YAML file, read strictly: what the loader does not ask for is an error, and so is a key that stands twice,
/// a missing key or another version. Read events, not objects, so that nothing is reflected over at start.
/// </summary>
/// <example><code>
/// public static Cues Load() => DataFile.Load("Languages/nl/cues.yaml", version: 1, root => new Cues(root["words"].Texts));
/// </code></example>
internal static class DataFile
{
    private const int MaxDepth = 32;

    /// <summary>Loads a file of the assembly by its path under the project's folder.</summary>
    public static T Load<T>(string path, int version, Func<DataNode, T> read) => Load(typeof(DataFile).Assembly, path, version, read);

    /// <inheritdoc cref="Load{T}(string, int, Func{DataNode, T})"/>
    public static T Load<T>(Assembly assembly, string path, int version, Func<DataNode, T> read)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new DataFileException(path, 0, "the file is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(path, reader, version, read);
    }

    /// <summary>The paths of embedded files below a folder with a file name, in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string folder, string fileName)
    {
        var found = typeof(DataFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith("/" + fileName, StringComparison.Ordinal))
            .ToArray();
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    }

    internal static T Parse<T>(string path, TextReader text, int version, Func<DataNode, T> read) => Parse(path, text, root =>
    {
        var stated = root["version"];
        return stated.Integer == version
            ? read(root)
            : throw stated.Error(FormattableString.Invariant($"version {stated.Integer} where version {version} is read"));
    });

    /// <summary>Reads a file whose format is not ours and therefore has its version elsewhere.</summary>
    internal static T Parse<T>(string path, TextReader text, Func<DataNode, T> read)
    {
        DataNode root;
        try
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            root = ReadNode(path, parser, 0);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
        }
        catch (YamlException error)
        {
            throw new DataFileException(path, (int)error.Start.Line, error.Message);
        }
        catch (InvalidOperationException error)
        {
            throw new DataFileException(path, 0, "no YAML: " + error.Message); // what the scanner does with some broken texts
        }

        var result = read(root);
        root.RejectUnread();
        return result;
    }

    private static DataNode ReadNode(string path, Parser parser, int depth)
    {
        var line = (int)(parser.Current?.Start.Line ?? 0);
        if (depth > MaxDepth)
        {
            throw new DataFileException(path, line, "nested too deeply");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new DataNode(path, line, scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<DataNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(path, parser, depth + 1));
            }

            return new DataNode(path, line, items);
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var entries = new List<KeyValuePair<string, DataNode>>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (entries.Exists(entry => string.Equals(entry.Key, key.Value, StringComparison.Ordinal)))
                {
                    throw new DataFileException(path, (int)key.Start.Line, $"the key '{key.Value}' stands twice");
                }

                entries.Add(new(key.Value, ReadNode(path, parser, depth + 1)));
            }

            return new DataNode(path, line, entries);
        }

        throw new DataFileException(path, line, "aliases are not used in data files");
    }
}
