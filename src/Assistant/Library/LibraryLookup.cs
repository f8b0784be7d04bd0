using System.Globalization;

namespace LittleGiants.Assistant.Library;

/// <summary>From what an analyst types to a document or a company.</summary>
internal static class LibraryLookup
{
    /// <summary>Hexadecimal digits from which a text is taken for the beginning of a hash.</summary>
    private const int MinHash = 6;

    /// <summary>The documents with this number, name, stem or beginning of the hash; the first way of naming that finds any counts.</summary>
    public static IReadOnlyList<DocumentRecord> Documents(IReadOnlyList<DocumentRecord> documents, string text)
    {
        Func<DocumentRecord, bool>[] ways =
        [
            document => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && document.Id == id,
            document => string.Equals(document.Name, text, StringComparison.OrdinalIgnoreCase),
            document => string.Equals(document.Stem, text, StringComparison.OrdinalIgnoreCase),
            document => text.Length >= MinHash && document.Sha256.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        ];
        return ways.Select(way => documents.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>The companies that are called so: by any of their names, else by a part of one.</summary>
    public static IReadOnlyList<CompanyRecord> Companies(IReadOnlyList<CompanyRecord> companies, string text)
    {
        var key = CompanyKey.Of(text);
        Func<CompanyRecord, bool>[] ways =
        [
            company => company.Key == key || company.Aliases.Any(alias => string.Equals(alias.Text, text, StringComparison.OrdinalIgnoreCase)),
            company => text.Length > 1 && company.Aliases.Any(alias => alias.Text.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ];
        return ways.Select(way => companies.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>The one document that is meant.</summary>
    /// <exception cref="LibraryException">None is, or several are; the message lists them.</exception>
    public static DocumentRecord Document(IReadOnlyList<DocumentRecord> documents, string text) => Documents(documents, text) switch
    {
        [var only] => only,
        [] => throw new LibraryException($"No document is called '{text}'; 'assistant list' shows them all."),
        var several => throw Ambiguous(text, several.Select(document => FormattableString.Invariant($"{document.Id}  {document.Name}"))),
    };

    /// <summary>The one company that is meant.</summary>
    /// <exception cref="LibraryException">None is, or several are; the message lists them.</exception>
    public static CompanyRecord Company(IReadOnlyList<CompanyRecord> companies, string text) => Companies(companies, text) switch
    {
        [var only] => only,
        [] => throw new LibraryException($"No company is called '{text}'; 'assistant list' shows them all."),
        var several => throw new LibraryException($"'{text}' can mean several; name one in full:{string.Concat(several.Select(company => "\n  " + company.Name))}"),
    };

    public static LibraryException Ambiguous(string text, IEnumerable<string> meant) =>
        new($"'{text}' can mean several; name one by its number:{string.Concat(meant.Select(line => "\n  " + line))}");
}
