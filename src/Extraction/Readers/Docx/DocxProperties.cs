using System.Collections.Frozen;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Title, author and date from the file's properties, without what writers put there by themselves (<c>placeholder-names.txt</c>).</summary>
internal static class DocxProperties
{
    private const int MaxTitleLength = 300;

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Placeholders = new(() =>
        EmbeddedLines.Read("Readers/Docx/placeholder-names.txt", 2).ToFrozenDictionary(
            fields => fields[0], fields => fields.Skip(1).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));

    /// <param name="shownTitle">The title that the document shows, which wins over its properties.</param>
    public static SourceDocument Apply(WordprocessingDocument file, string? shownTitle, SourceDocument document)
    {
        document = document with { Title = shownTitle is { Length: <= MaxTitleLength } ? CanonicalText.Normalize(shownTitle).Trim() : null };
        try
        {
            var properties = file.PackageProperties;
            return document with
            {
                Title = document.Title ?? TitleOf(properties.Title),
                Authors = AuthorsOf(properties.Creator),
                Date = properties.Modified is { } modified ? DateOnly.FromDateTime(modified) : properties.Created is { } created ? DateOnly.FromDateTime(created) : null,
            };
        }
        catch (Exception exception) when (exception is XmlException or FormatException or InvalidDataException or ArgumentException or InvalidOperationException)
        {
            return document with { Warnings = [.. document.Warnings, new ReadWarning("brokenProperties", "The file's properties are broken and were left out.")] };
        }
    }

    private static string? TitleOf(string? title)
    {
        var text = CanonicalText.Normalize(title).Trim();
        return text.Length is 0 or > MaxTitleLength || Placeholders.Value["title"].Contains(text) || text.Contains(".doc", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    private static string[] AuthorsOf(string? creator) =>
    [
        .. CanonicalText.Normalize(creator).Split([';', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !Placeholders.Value["author"].Contains(name) && !name.Contains('@', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];
}
