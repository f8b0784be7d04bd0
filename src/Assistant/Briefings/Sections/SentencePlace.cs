using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The whole sentence around a quoted place, so that a figure is read as it was said.</summary>
internal static class SentencePlace
{
    public static async Task<Citation> AroundAsync(TurnLibrary library, long documentId, Citation citation, CancellationToken cancellationToken)
    {
        if (await library.PageAsync(documentId, citation.Page, cancellationToken) is not { } page)
        {
            return citation;
        }

        var at = page.Start;
        foreach (var line in Lines(page.Text))
        {
            foreach (var sentence in AnswerSentences.Split(line))
            {
                var end = at + sentence.Length;
                if (at <= citation.Span.Start && citation.Span.End <= end)
                {
                    var start = at + (sentence.Length - sentence.TrimStart().Length);
                    return await library.CiteAsync(documentId, citation.Page, new TextSpan(start, at + sentence.TrimEnd().Length), cancellationToken);
                }

                at = end;
            }
        }

        return citation;
    }

    /// <summary>Lines with their ends: blocks never share a sentence.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            yield return text[at..next];
            at = next;
        }
    }
}
