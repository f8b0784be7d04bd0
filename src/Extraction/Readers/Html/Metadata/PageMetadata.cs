using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Gathers what a page says about its article.</summary>
internal sealed class PageMetadata
{
    /// <summary>Characters of body text that are enough to tell its language.</summary>
    private const int LanguageSample = 4000;

    private readonly MetaTags _tags;
    private readonly ArticleRecord _record;
    private readonly string? _outlet;

    public PageMetadata(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats)
    {
        _tags = MetaTags.Of(nodes);
        _record = LinkedDataReader.Read(_tags.LinkedData);
        _outlet = OutletChoice.Of(_tags, _record);
        (Title, Headline) = TitleChoice.Of(nodes, stats, _tags, _record, _outlet);
    }

    public string? Title { get; }

    /// <summary>The element that shows the title.</summary>
    public HtmlNode? Headline { get; }

    /// <summary>The primary language tag that the markup states, in lower case.</summary>
    public string? Language => LanguageTags.Of(_tags, _record);

    /// <param name="isDocument">A report names many people; only what its markup states counts.</param>
    public IReadOnlyList<string> Authors(BylineZone zone, bool isDocument) => AuthorChoice.Of(_tags, _record, zone, _outlet, isDocument);

    /// <summary>The document with title, authors, date, outlet and language set.</summary>
    public SourceDocument Set(SourceDocument document, BylineZone zone, IReadOnlyList<string> authors, bool isDocument) => document with
    {
        Title = Title,
        Authors = authors,
        Date = DateChoice.Of(_tags, _record, zone, isDocument),
        Outlet = _outlet,
        Language = InText(document) ?? Language,
    };

    /// <summary>The language of the body's own words: sites state their templates' language for pages in any.</summary>
    private static string? InText(SourceDocument document)
    {
        var sample = new StringBuilder(LanguageSample);
        foreach (var block in document.Blocks)
        {
            if (block.IsBody && block.Kind != BlockKind.Table && sample.Length < LanguageSample)
            {
                sample.Append(document.TextOf(block.Span)[..Math.Min(block.Span.Length, LanguageSample)]).Append('\n');
            }
        }

        return new LanguageDetector().Detect(sample.ToString());
    }
}
