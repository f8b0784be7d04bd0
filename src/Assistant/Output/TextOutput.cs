using System.Text;
using LittleGiants.Assistant.Reading;

namespace LittleGiants.Assistant.Output;

/// <summary>The canonical text, page by page under a line that names the page.</summary>
internal sealed class TextOutput(Stream output, IReadOnlySet<int> pages, bool nameFiles) : IDocumentOutput
{
    public void Write(FileResult result)
    {
        if (result.Document is { } document)
        {
            if (nameFiles)
            {
                Line($"===== {result.File}");
            }

            foreach (var page in document.Pages)
            {
                if (pages.Count > 0 && !pages.Contains(page.Number))
                {
                    continue;
                }

                if (document.Pages.Count > 1)
                {
                    Line($"----- page {page.Number}{(page.Quality == Extraction.Documents.TextQuality.TextLayer ? "" : $" ({page.Quality})")}");
                }

                output.Write(Encoding.UTF8.GetBytes(document.Text, page.Span.Start, page.Span.Length));
            }

            output.Flush();
        }

        Messages.Report(result);
    }

    public void Complete() => output.Flush();

    private void Line(string text) => output.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
