using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Reads the tagged facts of a page whose text has been written.</summary>
internal sealed class TaggedFactReader
{
    private readonly IReadOnlyList<HtmlNode> _nodes;
    private readonly InlineNames _names;
    private readonly TaggedResources _resources;
    private readonly ShownSpans _shown;
    private readonly string _text;
    private readonly InlineXbrlOptions _options;
    private readonly Dictionary<string, HtmlNode> _continuations = new(StringComparer.Ordinal);
    private long _textLeft;

    public TaggedFactReader(IReadOnlyList<HtmlNode> nodes, InlineNames names, ShownSpans shown, string text, InlineXbrlOptions options)
    {
        (_nodes, _names, _shown, _text, _options) = (nodes, names, shown, text, options);
        _resources = new TaggedResources(nodes);
        _textLeft = Math.Max(text.Length, options.MaxFactText) * (long)options.MaxFactTextRatio;
        foreach (var node in nodes)
        {
            if (_names.Of(node) is "continuation" && node.Attribute("id") is { } id)
            {
                _continuations.TryAdd(id, node);
            }
        }
    }

    /// <summary>Values that are not of the form their transformation asks for; their facts have none.</summary>
    public int UnreadableCount { get; private set; }

    /// <summary>Whether a limit cut facts or their text.</summary>
    public bool IsCut { get; private set; }

    /// <summary>In document order, an outer fact before those inside it.</summary>
    public List<TaggedFact> Read(CancellationToken cancellationToken)
    {
        var facts = new List<TaggedFact>();
        var hiddenEnd = 0;
        foreach (var node in _nodes)
        {
            var name = _names.Of(node);
            if (name.IsEmpty)
            {
                continue;
            }

            if (name is "hidden" or "header")
            {
                hiddenEnd = Math.Max(hiddenEnd, node.End);
            }
            else if (name is "nonfraction" or "nonnumeric" or "fraction" && node.Attribute("name") is { } concept)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (facts.Count == _options.MaxFacts)
                {
                    IsCut = true;
                    break;
                }

                facts.Add(Read(node, name, concept.Trim(), node.Index < hiddenEnd));
            }
        }

        return facts;
    }

    private TaggedFact Read(HtmlNode node, ReadOnlySpan<char> kind, string concept, bool isHidden)
    {
        var shown = isHidden ? _shown.OfHidden(node) : _shown.Of(node);
        var context = _resources.Context(node.Attribute("contextref"));
        var fact = new TaggedFact(concept, shown ?? default)
        {
            IsHidden = isHidden || shown is null,
            IsNil = IsNil(node),
            Format = node.Attribute("format")?.Trim(),
            Entity = context.Entity,
            PeriodStart = context.Start,
            PeriodEnd = context.End,
            Dimensions = context.Dimensions,
        };
        if (kind is "nonnumeric")
        {
            return fact with { Text = fact.IsNil ? null : TextOf(node, fact) };
        }

        var value = fact.IsNil ? null : kind is "fraction" ? Fraction(node) : Number(node, isFactItself: true);
        return fact with
        {
            Value = value,
            Unit = _resources.Unit(node.Attribute("unitref")),
            Scale = FactValue.Integer(node.Attribute("scale")) ?? 0,
            Decimals = FactValue.Integer(node.Attribute("decimals")) ?? FactValue.DecimalsOf(FactValue.Integer(node.Attribute("precision")), value),
        };
    }

    private decimal? Number(HtmlNode node, bool isFactItself)
    {
        var shown = FactText.Of(node);
        var plain = Transformed(shown, node.Attribute("format"));
        var value = plain is null ? null : FactValue.Parse(plain, FactValue.Integer(node.Attribute("scale")) ?? 0, node.Attribute("sign")?.Trim() == "-");
        UnreadableCount += value is null && isFactItself ? 1 : 0;
        return value;
    }

    private decimal? Fraction(HtmlNode node)
    {
        decimal? numerator = null, denominator = null;
        for (var index = node.Index + 1; index < node.End; index++)
        {
            var name = _names.Of(_nodes[index]);
            if (name is "numerator")
            {
                numerator ??= Number(_nodes[index], isFactItself: false);
            }
            else if (name is "denominator")
            {
                denominator ??= Number(_nodes[index], isFactItself: false);
            }
        }

        var isReadable = numerator is not null && denominator is not null and not 0 && Math.Abs(denominator.Value) >= 1;
        UnreadableCount += isReadable ? 0 : 1;
        return isReadable ? numerator / denominator : null;
    }

    private string? TextOf(HtmlNode node, TaggedFact fact)
    {
        if (fact.Format is { } format)
        {
            var value = Transformed(FactText.Of(node), format);
            UnreadableCount += value is null ? 1 : 0;
            return value;
        }

        var parts = new List<string>();
        var seen = new HashSet<HtmlNode>();
        var length = 0;
        for (var piece = node; piece is not null && seen.Add(piece) && seen.Count <= _options.MaxContinuations; piece = Next(piece))
        {
            var text = !fact.IsHidden && _shown.Of(piece) is { } span ? _text.AsSpan(span.Start, span.Length).Trim() : FactText.Of(piece);
            var room = (int)Math.Min(_options.MaxFactText - length, _textLeft);
            if (text.Length > room)
            {
                IsCut = true;
                text = text[..room];
            }

            parts.Add(text.ToString());
            length += text.Length;
            _textLeft -= text.Length;
            if (room <= 0)
            {
                break;
            }
        }

        return parts.Count == 1 ? parts[0] : string.Join('\n', parts);
    }

    private HtmlNode? Next(HtmlNode piece) => piece.Attribute("continuedat") is { } id ? _continuations.GetValueOrDefault(id.Trim()) : null;

    private static string? Transformed(string shown, string? format) =>
        format is null ? shown : TransformationTable.Find(format) is { } transformation ? transformation.Apply(shown) : shown;

    private static bool IsNil(HtmlNode node)
    {
        foreach (var (name, value) in node.Attributes)
        {
            if (name.EndsWith(":nil", StringComparison.OrdinalIgnoreCase) && value.Trim() is "true" or "1")
            {
                return true;
            }
        }

        return false;
    }
}
