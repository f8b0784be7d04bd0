using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The legal forms of <c>legal-forms.yaml</c>.</summary>
internal sealed class LegalForms
{
    private const int LettersOfAnyCase = 3;
    private readonly Dictionary<char, (string Writing, string Form, bool AnyCase)[]> _byLast;
    private readonly IReadOnlyList<string> _institutions;

    private LegalForms(List<(string Writing, string Form)> writings, IReadOnlyList<string> institutions)
    {
        _byLast = writings.GroupBy(item => char.ToUpperInvariant(item.Writing[^1])).ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(item => item.Writing.Length).Select(item => (item.Writing, item.Form, item.Writing.Count(char.IsLetter) >= LettersOfAnyCase)).ToArray());
        Writings = [.. writings.Select(item => item.Writing)];
        _institutions = institutions;
    }

    public static LegalForms Instance { get; } = DataFile.Load("Facts/Identity/legal-forms.yaml", version: 1, root =>
    {
        var writings = new List<(string Writing, string Form)>();
        foreach (var item in root["forms"].Items)
        {
            var form = item["form"].Text;
            writings.AddRange(item["writings"].Texts.Select(writing => (writing, form)));
        }

        writings.AddRange(root["organisations"].Texts.Select(word => (word, "")));
        return new LegalForms(writings, root["institutions"].Texts);
    });

    public IReadOnlyList<string> Writings { get; }

    /// <summary>The legal form with which a text ends as a word of its own; null when it ends otherwise.</summary>
    public LegalForm? AtEnd(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byLast.TryGetValue(char.ToUpperInvariant(text[^1]), out var writings))
        {
            return null;
        }

        foreach (var (writing, form, anyCase) in writings)
        {
            if (text.Length > writing.Length && text.EndsWith(writing, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
                && StandsAlone(text, text.Length - writing.Length, writing))
            {
                return new LegalForm(form, writing.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a name is that of an auditor, an exchange, an authority: named in a report, but not its company.</summary>
    public bool IsInstitution(ReadOnlySpan<char> name)
    {
        foreach (var word in _institutions)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, string writing)
    {
        if (Han.Is(writing[0]))
        {
            return true;
        }

        // "private company", "was limited": words of a sentence, not of a name.
        return text[start - 1] is ' ' or ',' or ')' or '-' && (char.IsLower(writing[0]) || !char.IsLower(text[start]));
    }
}
