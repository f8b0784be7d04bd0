using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>In an article a sentence speaks of the main company when it names it, or names none and follows one that did.</summary>
internal sealed class ArticleSubject(ArticleCompanies companies, CompanyIdentity main, SectorWords words, bool isHan) : ISubject
{
    public bool IsCompany(TextSpan sentence, ReadOnlySpan<char> text, int statement)
    {
        if (WordSearch.ContainsAny(text[..statement], words.Others, isHan))
        {
            return false;
        }

        var isNamed = false;
        foreach (var mention in companies.Mentions)
        {
            if (sentence.Contains(mention.Span))
            {
                if (!IsMain(mention.Company))
                {
                    return isNamed && mention.Span.Start > sentence.Start + statement;
                }

                isNamed = true;
            }
        }

        return isNamed || (companies.CompanyAt(sentence.Start) is { } company && IsMain(company) && WordSearch.ContainsAny(text, words.Subjects, isHan));
    }

    public bool IsInName(TextSpan sentence, int offset, int length)
    {
        var place = new TextSpan(sentence.Start + offset, sentence.Start + offset + length);
        foreach (var mention in companies.Mentions)
        {
            if (mention.Span.Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMain(CompanyIdentity company) => string.Equals(company.Name, main.Name, StringComparison.OrdinalIgnoreCase);
}
