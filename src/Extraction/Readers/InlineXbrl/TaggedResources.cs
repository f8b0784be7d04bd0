using System.Globalization;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>The contexts and units that a document declares, by their identifiers.</summary>
internal sealed class TaggedResources
{
    private readonly Dictionary<string, TaggedContext> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);

    /// <param name="nodes">All nodes of the document, in order.</param>
    public TaggedResources(IReadOnlyList<HtmlNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Attribute("id") is not { } id)
            {
                continue;
            }

            switch (LocalName(node))
            {
                case "context":
                    _contexts.TryAdd(id, ReadContext(node));
                    break;
                case "unit":
                    _units.TryAdd(id, ReadUnit(node));
                    break;
            }
        }
    }

    public TaggedContext Context(string? id) => id is not null && _contexts.TryGetValue(id.Trim(), out var context) ? context : TaggedContext.None;

    public string? Unit(string? id) => id is not null && _units.TryGetValue(id.Trim(), out var unit) ? unit : null;

    /// <summary>The name without its prefix; empty for text.</summary>
    public static ReadOnlySpan<char> LocalName(HtmlNode node) => node.Name.AsSpan(node.Name.IndexOf(':', StringComparison.Ordinal) + 1);

    private static TaggedContext ReadContext(HtmlNode context)
    {
        string? entity = null;
        DateOnly? start = null, end = null;
        Dictionary<string, string>? dimensions = null;

        // Segments and scenarios hold members alike; the walk looks at elements three levels down at most.
        foreach (var part in context.Children)
        {
            switch (LocalName(part))
            {
                case "entity":
                    foreach (var child in part.Children)
                    {
                        if (LocalName(child) is "identifier")
                        {
                            entity = FactText.Of(child);
                        }
                        else if (LocalName(child) is "segment")
                        {
                            ReadMembers(child, ref dimensions);
                        }
                    }

                    break;
                case "scenario" or "segment":
                    ReadMembers(part, ref dimensions);
                    break;
                case "period":
                    foreach (var child in part.Children)
                    {
                        switch (LocalName(child))
                        {
                            case "startdate":
                                start = ReadDay(child, isEnd: false);
                                break;
                            case "enddate" or "instant":
                                end = ReadDay(child, isEnd: true);
                                break;
                        }
                    }

                    break;
            }
        }

        return new TaggedContext(entity, start, end, dimensions ?? TaggedContext.None.Dimensions);
    }

    private static void ReadMembers(HtmlNode container, ref Dictionary<string, string>? dimensions)
    {
        foreach (var member in container.Children)
        {
            if (member.Attribute("dimension") is { } axis && LocalName(member) is "explicitmember" or "typedmember")
            {
                dimensions ??= new Dictionary<string, string>(StringComparer.Ordinal);
                dimensions.TryAdd(axis.Trim(), FactText.Of(member));
            }
        }
    }

    /// <summary>Midnight at the start of a day ends the day before; a day without a time is the whole day.</summary>
    private static DateOnly? ReadDay(HtmlNode node, bool isEnd)
    {
        var text = FactText.Of(node);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return text.Length > 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? isEnd && text.AsSpan(10).StartsWith("T00:00:00", StringComparison.Ordinal) && day > DateOnly.MinValue ? day.AddDays(-1) : day
            : null;
    }

    private static string ReadUnit(HtmlNode unit)
    {
        foreach (var part in unit.Children)
        {
            if (LocalName(part) is not "divide")
            {
                continue;
            }

            string numerator = "", denominator = "";
            foreach (var side in part.Children)
            {
                if (LocalName(side) is "unitnumerator")
                {
                    numerator = Measures(side);
                }
                else if (LocalName(side) is "unitdenominator")
                {
                    denominator = Measures(side);
                }
            }

            return $"{numerator}/{denominator}";
        }

        return Measures(unit);
    }

    private static string Measures(HtmlNode parent) =>
        string.Join('*', parent.Children.Where(child => LocalName(child) is "measure").Select(FactText.Of));
}
