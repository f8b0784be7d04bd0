using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The companies an article states things about, the main one first, and the places where it names them.</summary>
public sealed class ArticleCompanies
{
    private static readonly ArticleOptions Options = new();
    private readonly SourceDocument _document;
    private readonly IReadOnlyList<CompanyMention> _passing;

    /// <param name="passing">Companies that the article only mentions: what the sentence says is theirs, and no more.</param>
    private ArticleCompanies(SourceDocument document, IReadOnlyList<CompanyIdentity> companies, IReadOnlyList<CompanyMention> mentions, IReadOnlyList<CompanyMention> passing)
    {
        (_document, _passing) = (document, passing);
        Companies = companies;
        Mentions = mentions;
    }

    /// <summary>Empty for an article on a programme, an industry or anything but companies.</summary>
    public IReadOnlyList<CompanyIdentity> Companies { get; }

    /// <summary>In text order, without overlap.</summary>
    public IReadOnlyList<CompanyMention> Mentions { get; }

    /// <summary>Whether a document is laid out as an article: one stretch of text without pages, with a title, short, and without tags.</summary>
    public static bool IsArticle(SourceDocument document)
    {
        if (document.Pages.Count != 1 || document.Pages[0].Width > 0 || document.Text.Length > Options.MaxLength || document.TaggedFacts.Count > 0)
        {
            return false;
        }

        foreach (var block in document.Blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Byline)
            {
                return true;
            }
        }

        return document.Date is not null || document.Outlet is not null;
    }

    /// <param name="language">The tag of the document's language; null when it is not known.</param>
    public static ArticleCompanies Of(SourceDocument document, string? language)
    {
        var title = document.Title ?? "";
        var body = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                body.Add(block);
            }
        }

        var isHan = string.Equals(language, "zh", StringComparison.Ordinal);
        var sightings = isHan ? new HanSightings(document).Find(body) : new LatinSightings(document, language ?? "en", Options).Find(body);
        var subjects = new SubjectChoice(document, title, Options).Choose(sightings, body, isHan);
        if (subjects.Count == 0 && KeyFigurePage.NameOf(document) is { } name)
        {
            subjects = [IdentityReader.Complete(document, name, [], null, null)];
        }

        var mentions = MentionsOf(document, subjects);
        return new ArticleCompanies(document, subjects, mentions, isHan ? [] : Passing(sightings, mentions));
    }

    /// <summary>The company of whom the text speaks at a position: the first one its sentence names, else the last one its paragraph named, else the main one.</summary>
    /// <returns>Null when the article is about no company.</returns>
    public CompanyIdentity? CompanyAt(int position)
    {
        var block = BlockAt(position);
        var sentence = SentenceAt(block, position);
        CompanyMention? lastOfBlock = null;
        foreach (var mention in Mentions)
        {
            if (sentence.Contains(mention.Span))
            {
                return _passing.FirstOrDefault(other => sentence.Contains(other.Span) && other.Span.Start < Math.Min(position, mention.Span.Start))?.Company ?? mention.Company;
            }

            if (mention.Span.Start >= block.Start && mention.Span.End <= sentence.Start)
            {
                lastOfBlock = mention;
            }
        }

        return _passing.FirstOrDefault(other => sentence.Contains(other.Span) && other.Span.Start < position)?.Company ?? lastOfBlock?.Company ?? (Companies.Count > 0 ? Companies[0] : null);
    }

    private TextSpan BlockAt(int position)
    {
        foreach (var block in _document.Blocks)
        {
            if (block.Span.Contains(position))
            {
                return block.Span;
            }
        }

        return new TextSpan(0, _document.Text.Length);
    }

    private TextSpan SentenceAt(TextSpan block, int position)
    {
        foreach (var sentence in Prose.Sentences.In(_document.Text, block))
        {
            if (sentence.Contains(position))
            {
                return sentence;
            }
        }

        return block;
    }

    /// <summary>Names with a legal form that are no subject's, nor a part of its name.</summary>
    private static List<CompanyMention> Passing(IReadOnlyList<NameSighting> sightings, List<CompanyMention> mentions) =>
    [
        .. sightings.Where(sighting => LegalForms.Instance.AtEnd(sighting.Name) is { Form.Length: > 0 } && !mentions.Exists(mention => mention.Span.Start < sighting.Span.End && sighting.Span.Start < mention.Span.End))
            .Select(sighting => new CompanyMention(new CompanyIdentity(sighting.Name), sighting.Span)),
    ];

    private static List<CompanyMention> MentionsOf(SourceDocument document, IReadOnlyList<CompanyIdentity> companies)
    {
        var all = new List<CompanyMention>();
        foreach (var company in companies)
        {
            foreach (var name in company.Aliases.Prepend(company.Name))
            {
                foreach (var span in Occurrences.Of(document.Text, name))
                {
                    all.Add(new CompanyMention(company, span));
                }
            }
        }

        // The longest name at a place is the one that stands there.
        var result = new List<CompanyMention>();
        foreach (var mention in all.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length))
        {
            if (result.Count == 0 || mention.Span.Start >= result[^1].Span.End)
            {
                result.Add(mention);
            }
        }

        return result;
    }
}
