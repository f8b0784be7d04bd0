using System.Text;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Content;

/// <summary>Runs a content stream on a page of 200 × 100 points with half-em wide glyphs, and prints what it shows.</summary>
internal sealed class PageRun : IPdfResolver
{
    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly Dictionary<string, Dictionary<string, PdfObject>> _resources = [];
    private readonly Dictionary<string, PdfObject> _catalog = [];
    private readonly List<PdfObject> _annotations = [];

    public PageContent Page { get; } = new() { Number = 1 };

    public PdfRectangle Shown { get; init; } = new(0, 0, 200, 100);

    public int Rotation { get; init; }

    public double UserUnit { get; init; } = 1;

    public PdfLimits Limits { get; init; } = PdfLimits.Default;

    public bool IsVertical { get; init; }

    public float EmScale { get; init; } = 1;

    public PageCuts Cuts { get; private set; }

    public PdfObject Resolve(PdfReference reference) => _objects.GetValueOrDefault(reference.Number, PdfNull.Instance);

    public ReadOnlyMemory<byte> Decode(PdfStream stream) => stream.Raw;

    public PageRun Object(int number, string syntax)
    {
        _objects[number] = Parse(syntax);
        return this;
    }

    public PageRun Form(int number, string dictionary, string content, string name)
    {
        _objects[number] = new PdfStream((PdfDictionary)Parse($"<< /Subtype /Form {dictionary} >>"), Encoding.Latin1.GetBytes(content)) { ObjectNumber = number };
        return Resource("XObject", name, $"{number} 0 R");
    }

    public PageRun Resource(string category, string name, string syntax)
    {
        if (!_resources.TryGetValue(category, out var entries))
        {
            _resources[category] = entries = [];
        }

        entries[name] = Parse(syntax);
        return this;
    }

    /// <summary>Adds an annotation; an object number inside stands for an appearance added as a form.</summary>
    public PageRun Annotation(string syntax)
    {
        _annotations.Add(Parse(syntax));
        return this;
    }

    public PageRun Catalog(string key, string syntax)
    {
        _catalog[key] = Parse(syntax);
        return this;
    }

    public PageRun Run(string content)
    {
        var resources = _resources.ToDictionary(pair => pair.Key, PdfObject (pair) => new PdfDictionary(pair.Value, this), StringComparer.Ordinal);
        var interpreter = new ContentInterpreter(
            this, new PdfDictionary(_catalog, this), _ => new HalfEmFont(IsVertical, EmScale), Limits, ContentOptions.Default, CancellationToken.None);
        interpreter.Run(Page, PageSpace.Create(Shown, Rotation, UserUnit), new PdfDictionary(resources, this), Encoding.Latin1.GetBytes(content), new PdfArray(_annotations, this));
        Cuts = interpreter.Cuts;
        return this;
    }

    /// <summary>The text of all glyphs as drawn.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (ref readonly var glyph in Page.Glyphs)
            {
                text.Append(glyph.Cluster ?? glyph.Char.ToString());
            }

            return text.ToString();
        }
    }

    /// <summary>Each glyph as <c>A 10,20 5x10 base 27.5</c>, parted by a semicolon.</summary>
    public string Places => string.Join("; ", Page.Glyphs.ToArray().Select(glyph => FormattableString.Invariant(
        $"{glyph.Cluster ?? glyph.Char.ToString()} {glyph.Box.X:0.##},{glyph.Box.Y:0.##} {glyph.Box.Width:0.##}x{glyph.Box.Height:0.##} base {glyph.Baseline:0.##}")));

    /// <summary>Each rule as <c>10,20-30,20 t1</c>, parted by a semicolon.</summary>
    public string Rules => string.Join("; ", Page.Rules.Select(rule => FormattableString.Invariant(
        $"{rule.X1:0.##},{rule.Y1:0.##}-{rule.X2:0.##},{rule.Y2:0.##} t{rule.Thickness:0.##}")));

    public string Fills => string.Join("; ", Page.Fills.Select(box => FormattableString.Invariant($"{box.X:0.##},{box.Y:0.##} {box.Width:0.##}x{box.Height:0.##}")));

    public string Images => string.Join("; ", Page.Images.Select(box => FormattableString.Invariant($"{box.X:0.##},{box.Y:0.##} {box.Width:0.##}x{box.Height:0.##}")));

    private PdfObject Parse(string syntax)
    {
        var lexer = new PdfLexer(Encoding.Latin1.GetBytes(syntax));
        return new PdfObjectParser(new PdfNamePool(), this, PdfLimits.Default).Parse(ref lexer);
    }

    /// <summary>Latin 1, half an em wide, 0.75 above and 0.25 below the baseline; a question mark is unmapped.</summary>
    private sealed class HalfEmFont : PdfFont
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public HalfEmFont(bool isVertical, float emScale)
        {
            Traits = new FontTraits("HalfEm");
            IsVertical = isVertical;
            EmScale = emScale;
        }

        public override float GlyphScale => 0.001f * EmScale;

        public override bool IsVertical { get; }

        public override FontGlyph Next(ReadOnlySpan<byte> text, ref int position, out bool isSingleByteSpace)
        {
            var code = text[position++];
            isSingleByteSpace = code == 32;
            return new FontGlyph { Width = 500, Char = (char)code, IsUnmapped = code == '?' };
        }
    }
}
