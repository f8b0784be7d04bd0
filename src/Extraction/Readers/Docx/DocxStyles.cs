using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>The paragraph styles of a document, inheritance resolved.</summary>
internal sealed class DocxStyles
{
    private const int OutlineLevels = 9;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> _resolved = new(StringComparer.Ordinal);
    private readonly DocxOptions _options;

    public DocxStyles(StyleDefinitionsPart? part, DocxOptions options)
    {
        _options = options;
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.InnerText is { Length: > 0 } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    public DocxStyle Find(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return DocxStyle.None;
        }

        if (!_resolved.TryGetValue(id, out var style))
        {
            style = Resolve(id);
            _resolved.Add(id, style);
        }

        return style;
    }

    /// <summary>An outline level from 0 as a heading's level; 9 and what is none give 0.</summary>
    public static int HeadingLevel(OutlineLevel? outline) =>
        int.TryParse(outline?.Val?.InnerText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var level) && level < OutlineLevels
            ? level + 1
            : 0;

    private DocxStyle Resolve(string id)
    {
        // A document may name a style that it does not define; the name tells its role still.
        var role = DocxStyleNames.Find(id, out var level);
        string? numbering = null;
        int numberingLevel = 0, outline = 0;
        var next = id;
        for (var step = 0; step < _options.MaxStyleChain && next is not null && _styles.TryGetValue(next, out var style); step++)
        {
            if (role == DocxStyleRole.Text && style.StyleName?.Val?.InnerText is { } name)
            {
                role = DocxStyleNames.Find(name, out level);
            }

            var properties = style.StyleParagraphProperties;
            outline = outline > 0 ? outline : HeadingLevel(properties?.OutlineLevel);
            if (numbering is null && properties?.NumberingProperties is { } list && list.NumberingId?.Val?.InnerText is { } found)
            {
                numbering = found;
                numberingLevel = DocxNumbering.LevelOf(list);
            }

            next = style.BasedOn?.Val?.InnerText;
        }

        var heading = role == DocxStyleRole.Heading ? level : role is DocxStyleRole.Text ? outline : 0;
        return new DocxStyle(heading > 0 ? DocxStyleRole.Heading : role, heading, numbering, numberingLevel);
    }
}
