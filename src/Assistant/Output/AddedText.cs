using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Output;

/// <summary>What became of a file that was added, in a line.</summary>
internal sealed class AddedText(Wording wording)
{
    public string Of(string name, DocumentRecord document, bool isNew, string? company, IReadOnlyList<DocumentRecord> replaced)
    {
        var line = isNew
            ? $"{name}: added ({Described(document, company)})"
            : document.Name == name ? $"{name}: already in the library" : $"{name}: already in the library, as {document.Name}";
        return SafeText.Line(replaced.Count == 0 ? line : $"{line}; it takes the place of {string.Join(", ", replaced.Select(old => old.Name))}");
    }

    public static string Sum(int added, int known, int failed, int pages, TimeSpan time)
    {
        var parts = new List<string> { FormattableString.Invariant($"{added} added") };
        if (known > 0)
        {
            parts.Add(FormattableString.Invariant($"{known} already there"));
        }

        if (failed > 0)
        {
            parts.Add(FormattableString.Invariant($"{failed} failed"));
        }

        return string.Join(", ", parts) + (pages > 0 ? FormattableString.Invariant($"; {pages:N0} pages in {time.TotalSeconds:0.0} s, {pages / Math.Max(0.001, time.TotalSeconds):0} pages/s") : "");
    }

    private string Described(DocumentRecord document, string? company)
    {
        IEnumerable<string?> parts =
        [
            company,
            wording.Of(document.Kind) + (document.FiscalYear is { } year ? FormattableString.Invariant($" {year}") : ""),
            wording.LanguageName(document.Language),
            document.PageCount == 1 ? wording[Phrase.OnePage] : wording.Say(Phrase.PageCount, document.PageCount),
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
