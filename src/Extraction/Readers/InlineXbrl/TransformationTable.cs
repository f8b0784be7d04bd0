using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>The transformations of all registries by local name (<c>transformations.txt</c>).</summary>
internal static class TransformationTable
{
    private static readonly Lazy<FrozenDictionary<string, Transformation>> Rows = new(Load);

    /// <summary>Null for an unknown name.</summary>
    /// <param name="format">The qualified name; registries spell the same transformation with dashes and without.</param>
    public static Transformation? Find(string format)
    {
        var local = format.AsSpan(format.IndexOf(':', StringComparison.Ordinal) + 1).Trim();
        return Rows.Value.GetValueOrDefault(local.ToString().Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
    }

    private static FrozenDictionary<string, Transformation> Load()
    {
        var rows = new Dictionary<string, Transformation>(StringComparer.Ordinal);
        foreach (var fields in EmbeddedLines.Read("Readers/InlineXbrl/transformations.txt", 3))
        {
            rows.Add(fields[0], new Transformation(Enum.Parse<TransformationKind>(fields[1]), fields[2], fields.Length > 3 ? fields[3] : null));
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
