using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>A page of a company's site that gives its figures and little else: no sentence names whose they are, but the site does.</summary>
internal static class KeyFigurePage
{
    /// <summary>Rows of figures that make a page one.</summary>
    private const int MinRows = 3;

    /// <summary>Letters of the shortest site's name that is no chance.</summary>
    private const int MinHost = 3;

    /// <summary>Letters of "co" and "com" in "co.uk" and "com.cn".</summary>
    private const int MaxSecondLevel = 3;

    /// <summary>The name in the title by which the site is called ("Key figures (Muster)" of www.muster.de); null for a page of another kind and where no name is.</summary>
    public static string? NameOf(SourceDocument document)
    {
        if (document.Title is not { } title || !SpeaksOfKeyFigures(title) || !document.Tables.Any(table => table.RowCount > MinRows) || HostOf(document) is not { Length: >= MinHost } host)
        {
            return null;
        }

        for (var start = 0; start < title.Length; start++)
        {
            if (char.IsUpper(title[start]) && (start == 0 || !char.IsLetterOrDigit(title[start - 1])) && EndOf(title, start, host) is { } end && !IsOutlet(title, start, end))
            {
                return title[start..end];
            }
        }

        return null;
    }

    private static bool SpeaksOfKeyFigures(string text) => ArticleCues.Instance.KeyFigures.Any(cue => text.Contains(cue, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name at the end, behind a dash or bar, is the publisher's where what stands before it says more than that these are key figures.</summary>
    private static bool IsOutlet(string title, int start, int end)
    {
        var before = title[..start].TrimEnd();
        if (start == 0 || end < title.TrimEnd().Length || before.Length == 0 || !(before[^1] is '|' or '-' or '–' or '—'))
        {
            return false;
        }

        foreach (var cue in ArticleCues.Instance.KeyFigures)
        {
            before = before.Replace(cue, "", StringComparison.OrdinalIgnoreCase);
        }

        return before.Any(char.IsLetter);
    }

    /// <summary>The letters and digits of the site's own label: "muster" of https://ir.muster.co.uk/figures.</summary>
    private static string? HostOf(SourceDocument document)
    {
        foreach (var block in document.Blocks)
        {
            var text = document.TextOf(block.Span);
            if (block.Kind != BlockKind.Byline || text.IndexOf("://") is not (> 0 and var at))
            {
                continue;
            }

            text = text[(at + "://".Length)..];
            var end = text.IndexOfAny("/:?# ");
            var labels = (end < 0 ? text : text[..end]).ToString().Split('.');
            var own = labels.Length - 2;
            return own <= 0 ? labels[0] : Letters(labels[own].Length <= MaxSecondLevel && own > 0 && labels[own - 1] != "www" ? labels[own - 1] : labels[own]);
        }

        return null;
    }

    private static string Letters(string label) => new([.. label.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Where the words that begin at a place have the letters of the site's name, with blanks, hyphens or points between them.</summary>
    private static int? EndOf(string title, int start, string host)
    {
        var at = start;
        foreach (var letter in host)
        {
            while (at < title.Length && at > start && title[at] is ' ' or '-' or '.' or '&')
            {
                at++;
            }

            if (at >= title.Length || char.ToLowerInvariant(title[at]) != letter)
            {
                return null;
            }

            at++;
        }

        return at == title.Length || !char.IsLetterOrDigit(title[at]) ? at : null;
    }
}
