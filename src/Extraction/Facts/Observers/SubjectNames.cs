using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The names of a document's company, and those of the other companies that an article is about.</summary>
internal sealed class SubjectNames
{
    private const int ShortestName = 3;
    private const int ShortestHanName = 2;

    /// <summary>Characters of the place before a name of Han, and of the name behind it by which the company is known: "七星锁业" of "浙江七星锁业股份有限公司".</summary>
    private const int PlaceLength = 2;
    private const int CoreLength = 4;

    public SubjectNames(DocumentFrame frame)
    {
        IReadOnlyList<CompanyIdentity> companies = frame.Kind == DocumentKind.Article ? ArticleCompanies.Of(frame.Document, frame.Document.Language).Companies : [];
        var company = frame.Company ?? (companies is [var first, ..] ? first : null);
        var own = company is null ? [] : NamesOf(company).ToList();
        var others = companies.Where(other => other.Name != company?.Name).SelectMany(NamesOf).Where(IsHan).ToHashSet(StringComparer.Ordinal);
        Own = [.. own.Where(name => !others.Contains(name))];
        Cores = [.. Own.Where(HasCore).Select(Core)];
        Others = [.. others.Concat(others.Where(HasCore).Select(Core)).Where(name => !own.Exists(mine => mine.Contains(name, StringComparison.Ordinal)))];
    }

    /// <summary>Without those that another company of the article has, too.</summary>
    public IReadOnlyList<string> Own { get; }

    public IReadOnlyList<string> Cores { get; }

    public IReadOnlyList<string> Others { get; }

    /// <summary>Whether a text is made of characters of one of the company's names, in their order: "天翼复材" of "天翼复合材料".</summary>
    public bool AreShortened(ReadOnlySpan<char> part)
    {
        foreach (var name in Own)
        {
            var at = 0;
            foreach (var c in name)
            {
                at += at < part.Length && part[at] == c ? 1 : 0;
            }

            if (at == part.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> NamesOf(CompanyIdentity company) => company.Aliases.Prepend(company.Name).Where(name => name.Length >= (IsHan(name) ? ShortestHanName : ShortestName));

    private static bool IsHan(string name) => name.Length > 0 && name[0] >= '\u2E80';

    private static bool HasCore(string name) => name.Length >= PlaceLength + CoreLength && IsHan(name);

    private static string Core(string name) => name.Substring(PlaceLength, CoreLength);
}
