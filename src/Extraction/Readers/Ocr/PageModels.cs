using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Chooses tesseract's language models for a page.</summary>
internal sealed class PageModels(IReadOnlySet<string> installed)
{
    private const string English = "eng";
    private const string Chinese = "chi_sim";
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Models that would have been used if they were installed.</summary>
    public IReadOnlyCollection<string> Missing
    {
        get
        {
            lock (_missing)
            {
                return [.. _missing];
            }
        }
    }

    /// <summary>The model for a second reading that knows digits better, or null when one reading does.</summary>
    public string? ForDigits(string? language) =>
        Language.Find(language)?.TesseractCode == Chinese && installed.Contains(English) && installed.Contains(Chinese) ? English : null;

    /// <summary>The value of tesseract's <c>-l</c>; for a page of unknown language the two that share no letters, so that either shows.</summary>
    public string For(string? language)
    {
        var code = Language.Find(language)?.TesseractCode;
        string[] wanted = code switch
        {
            null => [Chinese, English],
            _ => [code],
        };

        var usable = wanted.Where(installed.Contains).ToArray();
        if (usable.Length < wanted.Length)
        {
            lock (_missing)
            {
                _missing.UnionWith(wanted.Except(usable, StringComparer.Ordinal));
            }
        }

        return usable.Length > 0 ? string.Join('+', usable) : installed.Contains(English) ? English : installed.Order(StringComparer.Ordinal).First();
    }
}
