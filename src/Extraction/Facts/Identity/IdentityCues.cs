using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Prose;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The words of <c>identity-cues.yaml</c>.</summary>
internal sealed record IdentityCues
{
    public static IdentityCues Instance { get; } = DataFile.Load("Facts/Identity/identity-cues.yaml", version: 1, Load);

    /// <summary>Local name of a tag → what it states.</summary>
    public required Dictionary<string, IdentityField> Tags { get; init; }

    /// <summary>Label as <see cref="LabelKey"/> makes it → what stands beside it.</summary>
    public required Dictionary<string, IdentityField> Labels { get; init; }

    public required IReadOnlyList<string> UnderName { get; init; }

    public required HashSet<string> CompanyWords { get; init; }

    public required IReadOnlyList<string> CompanyArticles { get; init; }

    public required IReadOnlyList<string> Definers { get; init; }

    public required IReadOnlyList<string> HanDefiners { get; init; }

    public required IReadOnlyList<string> Addressees { get; init; }

    public required IReadOnlyList<string> ReportWords { get; init; }

    public required HashSet<string> Exchanges { get; init; }

    /// <summary>Everything that is looked for in one pass over the text.</summary>
    public required PhraseIndex InText { get; init; }

    /// <summary>A label without spaces, brackets and colons, in lower case.</summary>
    public static string LabelKey(ReadOnlySpan<char> label)
    {
        if (label.IndexOf('(') is > 0 and var bracket)
        {
            label = label[..bracket];
        }

        Span<char> key = stackalloc char[Math.Min(label.Length, 80)];
        var length = 0;
        foreach (var c in label)
        {
            if (length < key.Length && char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return key[..length].ToString();
    }

    private static IdentityCues Load(DataNode root)
    {
        var words = root["companyWords"].Texts;
        var addressees = root["addressees"].Texts;
        // A closing single quote is an apostrophe as well, so it counts at a bracket's end alone.
        string[] closingQuotes = ["”", "\"", "’)", "“", "»", " »", ",”", ",\""];
        var quoted = words.Where(word => !Han.IsIn(word)).SelectMany(word => closingQuotes.Select(quote => word + quote));
        return new IdentityCues
        {
            Tags = ByField(root["tags"], tag => tag),
            Labels = ByField(root["labels"], label => LabelKey(label)),
            UnderName = root["underName"].Texts,
            CompanyWords = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase),
            CompanyArticles = root["companyArticles"].Texts,
            Definers = root["definers"].Texts,
            HanDefiners = root["zhDefiners"].Texts,
            Addressees = addressees,
            ReportWords = root["reportWords"].Texts,
            Exchanges = new HashSet<string>(root["exchanges"].Texts, StringComparer.OrdinalIgnoreCase),
            InText = new PhraseIndex([.. quoted, .. root["zhDefiners"].Texts, .. addressees, .. root["exchanges"].Texts.Select(exchange => "(" + exchange + ":")]),
        };
    }

    private static Dictionary<string, IdentityField> ByField(DataNode node, Func<string, string> key)
    {
        var result = new Dictionary<string, IdentityField>(StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<IdentityField>())
        {
            foreach (var text in node[char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..]].Texts)
            {
                result[key(text)] = field;
            }
        }

        return result;
    }
}
