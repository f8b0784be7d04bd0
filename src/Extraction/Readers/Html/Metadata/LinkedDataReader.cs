using System.Text.Json;

namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Reads schema.org's JSON-LD: the article of a page, wherever in lists and graphs it stands, with references resolved.</summary>
internal sealed class LinkedDataReader
{
    private const int MaxScript = 2_000_000;
    private const int MaxObjects = 20_000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 48 };
    private readonly List<JsonElement> _objects = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public static ArticleRecord Read(IEnumerable<string> scripts)
    {
        var reader = new LinkedDataReader();
        foreach (var script in scripts)
        {
            if (script.Length <= MaxScript && Parse(script) is { } root)
            {
                reader.Collect(root, 0);
            }
        }

        return reader.Article();
    }

    private static JsonElement? Parse(string script)
    {
        // Line ends and tabs inside strings are frequent and harmless: as blanks they are valid anywhere.
        var text = string.Create(script.Length, script, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i] < ' ' ? ' ' : source[i];
            }
        }).Trim().TrimEnd(';');
        if (text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal) && text.Length > 7)
        {
            text = text[4..^3];
        }

        if (text.StartsWith("//<![CDATA[", StringComparison.Ordinal))
        {
            text = text[11..].Replace("//]]>", string.Empty, StringComparison.Ordinal);
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Collect(JsonElement element, int depth)
    {
        if (_objects.Count >= MaxObjects)
        {
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, depth + 1);
                }

                break;
            case JsonValueKind.Object:
                _objects.Add(element);
                if (Text(element, "@id") is { } id && element.TryGetProperty("@type", out _))
                {
                    _byId.TryAdd(id, element);
                }

                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        Collect(property.Value, depth + 1);
                    }
                }

                break;
        }
    }

    private ArticleRecord Article()
    {
        var best = default(JsonElement);
        var bestRank = 0;
        foreach (var candidate in _objects)
        {
            var rank = Rank(candidate);
            if (rank > bestRank)
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        if (bestRank == 0)
        {
            return ArticleRecord.None;
        }

        var (authors, organizations, people) = Authors(best);
        return new ArticleRecord
        {
            Headline = Text(best, "headline") ?? Text(best, "name"),
            Authors = authors,
            HasOrganizationAuthor = authors.Count > 0 && organizations == authors.Count,
            HasPersonAuthor = authors.Count > 0 && people == authors.Count,
            Published = Text(best, "datePublished") ?? Text(best, "dateCreated") ?? Text(best, "uploadDate"),
            Modified = Text(best, "dateModified"),
            Publisher = bestRank > 1 || best.TryGetProperty("publisher", out _) ? Name(best, "publisher") : null,
            Language = Text(best, "inLanguage"),
            Body = Text(best, "articleBody"),
        };
    }

    /// <summary>Articles and posts before web pages; a page's other objects (breadcrumbs, organisations, products) say nothing of an article.</summary>
    private static int Rank(JsonElement candidate)
    {
        var rank = 0;
        foreach (var type in Types(candidate))
        {
            if (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "LiveBlogPosting" or "Review" or "Recipe")
            {
                rank = Math.Max(rank, 2);
            }
            else if (type.EndsWith("Page", StringComparison.Ordinal) || type is "CreativeWork" or "PodcastEpisode" or "VideoObject")
            {
                rank = Math.Max(rank, 1);
            }
        }

        if (rank == 2 && candidate.TryGetProperty("datePublished", out _))
        {
            rank++;
        }

        return rank;
    }

    private static IEnumerable<string> Types(JsonElement candidate)
    {
        if (!candidate.TryGetProperty("@type", out var type))
        {
            yield break;
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            yield return type.GetString()!;
        }
        else if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in type.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String)
                {
                    yield return item.GetString()!;
                }
            }
        }
    }

    private (List<string> Names, int Organizations, int People) Authors(JsonElement article)
    {
        var names = new List<string>();
        int organizations = 0, people = 0;
        if (!article.TryGetProperty("author", out var author) && !article.TryGetProperty("creator", out author))
        {
            return (names, 0, 0);
        }

        foreach (var item in author.ValueKind == JsonValueKind.Array ? author.EnumerateArray().ToArray() : [author])
        {
            if (NameOf(item) is { } name)
            {
                names.Add(name);
                var types = item.ValueKind == JsonValueKind.Object ? Types(Resolve(item)).ToList() : [];
                organizations += types.Exists(type => type.EndsWith("Organization", StringComparison.Ordinal)) ? 1 : 0;
                people += types.Contains("Person") ? 1 : 0;
            }
        }

        return (names, organizations, people);
    }

    private string? Name(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? NameOf(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value) : null;

    private string? NameOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => Clean(item.GetString()),
        JsonValueKind.Object => Text(Resolve(item), "name"),
        _ => null,
    };

    private JsonElement Resolve(JsonElement item) =>
        !item.TryGetProperty("name", out _) && Text(item, "@id") is { } id && _byId.TryGetValue(id, out var full) ? full : item;

    private static string? Text(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Clean(value.GetString()),
            JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? Clean(name.GetString()) : null,
            _ => null,
        };
    }

    private static string? Clean(string? text)
    {
        var decoded = System.Net.WebUtility.HtmlDecode(text)?.Trim();
        return string.IsNullOrEmpty(decoded) ? null : decoded;
    }
}
