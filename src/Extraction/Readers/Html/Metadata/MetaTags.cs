namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>What the head of a page says about it: meta elements, title, language, linked data.</summary>
internal sealed class MetaTags
{
    private const int MaxValue = 2000;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public string? PageTitle { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Texts of the scripts that hold JSON-LD.</summary>
    public List<string> LinkedData { get; } = [];

    public static MetaTags Of(IReadOnlyList<HtmlNode> nodes)
    {
        var tags = new MetaTags();
        foreach (var node in nodes)
        {
            switch (node.Name)
            {
                case "meta":
                    tags.AddMeta(node);
                    break;
                case "html":
                    tags.Language ??= node.Attribute("lang") ?? node.Attribute("xml:lang");
                    break;
                case "link" when node.Attribute("rel") is "canonical":
                    tags.Add("canonical", node.Attribute("href"));
                    break;
                case "title" when tags.PageTitle is null && node.Parent?.Name is not ("svg" or "symbol" or "g"):
                    tags.PageTitle = FirstText.Line(node, MaxValue);
                    break;
                case "script" when node.Attribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    tags.LinkedData.Add(string.Concat(node.Children.Select(child => child.Text)));
                    break;
            }
        }

        return tags;
    }

    /// <summary>All values under the names, in the order of the names.</summary>
    public IEnumerable<string> All(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                foreach (var value in values)
                {
                    yield return value;
                }
            }
        }
    }

    public IReadOnlyList<string> Under(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public string? First(IReadOnlyList<string> names)
    {
        foreach (var value in All(names))
        {
            return value;
        }

        return null;
    }

    private void AddMeta(HtmlNode node)
    {
        var content = node.Attribute("content");
        Add(node.Attribute("property"), content);
        Add(node.Attribute("name"), content);
        Add(node.Attribute("itemprop"), content);
        Add(node.Attribute("http-equiv"), content);
    }

    private void Add(string? names, string? content)
    {
        if (string.IsNullOrWhiteSpace(names) || string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        var value = (content.Length > MaxValue ? content[..MaxValue] : content).Trim();
        foreach (var name in names.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_values.TryGetValue(name, out var values))
            {
                _values[name] = values = [];
            }

            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }
    }
}
