using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers;

/// <summary>What a document says of itself, gathered while it is read; the first statement of each wins.</summary>
internal sealed class ArticleHead
{
    /// <summary>Longer values are text, not the name of a person or paper.</summary>
    private const int MaxNameLength = 80;

    private readonly List<string> _authors = [];

    public string? Title { get; private set; }

    public DateOnly? Date { get; private set; }

    public string? Outlet { get; private set; }

    public void Add(HeadField field, ReadOnlySpan<char> value)
    {
        var text = Clean(value);
        if (text.Length == 0)
        {
            return;
        }

        switch (field)
        {
            case HeadField.Title:
                Title ??= text;
                break;
            case HeadField.Date:
                Date ??= PrintedDate.Parse(text);
                break;
            case HeadField.Author when text.Length <= MaxNameLength * 4:
                AddAuthors(text);
                break;
            case HeadField.Outlet or HeadField.Source when text.Length <= MaxNameLength && IsName(text):
                Outlet ??= text;
                break;
        }
    }

    public SourceDocument Apply(SourceDocument document) =>
        document with { Title = Title, Authors = [.. _authors], Date = Date, Outlet = Outlet };

    private void AddAuthors(string text)
    {
        foreach (var part in text.Split([",", ";", "，", "、", "；", " and ", " und ", " en ", " et ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length <= MaxNameLength && IsName(part) && !_authors.Contains(part, StringComparer.Ordinal))
            {
                _authors.Add(part);
            }
        }
    }

    /// <summary>Not an address, a path or a file.</summary>
    private static bool IsName(string text) =>
        !text.Contains("://", StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)
        && !text.Contains('@', StringComparison.Ordinal) && text.Any(char.IsLetter);

    private static string Clean(ReadOnlySpan<char> value)
    {
        var text = CanonicalText.Normalize(value).Trim().Trim('*', '_');
        return text.Length > 1 && (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('\'', '\'') && text.AsSpan(1, text.Length - 2).IndexOf(text[^1]) < 0
            ? text[1..^1].Trim()
            : text;
    }
}
