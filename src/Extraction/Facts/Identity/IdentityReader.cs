using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Reads whose document it is: from its tags and forms, its cover, its running heads and the sentences that define "the Company".</summary>
public static class IdentityReader
{
    private const int MaxAliases = 8;
    private static readonly IdentityOptions Options = new();

    /// <param name="language">The tag of the document's language; null when it is not known.</param>
    /// <returns>Null when the document names no company as its own, or does so too faintly.</returns>
    public static CompanyIdentity? Read(SourceDocument document, string? language)
    {
        if (ArticleCompanies.IsArticle(document))
        {
            return ArticleCompanies.Of(document, language).Companies is [var main, ..] ? main : null;
        }

        var ballot = new NameBallot();
        var forms = new FormReading(document, Options);
        forms.Read(ballot);
        new CoverReading(document, Options).Read(ballot);
        new TextReading(document, Options).Read(ballot);
        return ballot.Winner(Options.Bound) is { } name ? Complete(document, name, [.. forms.Aliases, .. ballot.AliasesOf(name).Where(alias => ShortNames.IsOf(alias, name))], forms.Ticker, forms.Registration) : null;
    }

    /// <summary>The identity with what follows from the name and the text: legal form, short name, codes.</summary>
    internal static CompanyIdentity Complete(SourceDocument document, string name, IReadOnlyList<string> aliases, string? ticker, string? registration)
    {
        name = WithLowerCase(document, name);
        var form = LegalForms.Instance.AtEnd(name);
        var all = new List<string>();
        foreach (var alias in aliases)
        {
            Add(alias);
        }

        if (form is { } found)
        {
            Add(name[..^found.Length].TrimEnd(' ', ','));
        }

        return new CompanyIdentity(name)
        {
            Aliases = all,
            LegalForm = form is { Form.Length: > 0 } ? form.Value.Form : null,
            Ticker = ticker ?? ExchangeCodes.TickerOf(document, name),
            Registration = registration ?? RegisterNumbers.Of(document, name),
        };

        void Add(string alias)
        {
            alias = alias.Trim(' ', ',', '"', '“', '”');
            var key = NameKey.Of(alias);
            if (key.Length > 1 && all.Count < MaxAliases && !string.Equals(key, NameKey.Of(name), StringComparison.Ordinal)
                && !all.Exists(other => string.Equals(NameKey.Of(other), key, StringComparison.Ordinal)))
            {
                all.Add(alias);
            }
        }
    }

    /// <summary>"Name Inc." for "NAME INC." of a cover, where the text writes it so.</summary>
    private static string WithLowerCase(SourceDocument document, string name)
    {
        if (name.Any(char.IsLower) || !name.Any(char.IsAsciiLetterUpper))
        {
            return name;
        }

        var text = document.Text;
        var end = Math.Min(text.Length, Options.MaxText);
        for (var at = text.IndexOf(name, 0, end, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, end - at - 1, StringComparison.OrdinalIgnoreCase))
        {
            var writing = text.AsSpan(at, name.Length);
            if (writing.IndexOfAnyInRange('a', 'z') >= 0 && char.IsUpper(writing[0]))
            {
                return writing.ToString();
            }
        }

        return name;
    }
}
