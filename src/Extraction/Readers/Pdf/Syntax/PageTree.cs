namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Walks the page tree in order. Loops are cut; a page that is missing keeps its place, so that the pages behind it keep their numbers.</summary>
internal sealed class PageTree(PdfLimits limits)
{
    private const double LargestUserUnit = 75_000;

    private readonly HashSet<int> _visited = [];
    private readonly List<PdfPageNode> _pages = [];

    /// <summary>Kids that are no dictionary or come back to a node above.</summary>
    public int BrokenKids { get; private set; }

    /// <summary>Pages that are more than a place.</summary>
    public int SoundPages { get; private set; }

    /// <summary>Whether there are more pages than the limit.</summary>
    public bool IsCut { get; private set; }

    public IReadOnlyList<PdfPageNode> Pages => _pages;

    public void Walk(PdfObject root, IPdfResolver resolver)
    {
        // Explicit frames: a tree may be as deep as its writer likes.
        Stack<Frame> frames = new();
        Enter(root, new Inherited(null, null, null, null), frames, resolver);
        while (frames.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Kids.Count || IsCut)
            {
                frames.Pop();
                continue;
            }

            Enter(frame.Kids.Raw(frame.Next++), frame.Inherited, frames, resolver);
        }
    }

    /// <summary>Adds a page that was found outside the tree.</summary>
    public void AddStray(PdfDictionary dictionary, int objectNumber, IPdfResolver resolver)
    {
        SoundPages++;
        var above = InheritFromParents(dictionary);
        AddPage(dictionary, new PdfReference(objectNumber, 0), above.Resources, Inherit(dictionary, above), resolver);
    }

    private Inherited InheritFromParents(PdfDictionary page)
    {
        var inherited = new Inherited(null, null, null, null);
        List<PdfDictionary> chain = [];
        for (var node = page.Dictionary("Parent"); node is not null && chain.Count < limits.MaxPageTreeDepth; node = node.Dictionary("Parent"))
        {
            chain.Add(node);
        }

        for (var i = chain.Count - 1; i >= 0; i--)
        {
            inherited = Inherit(chain[i], inherited);
        }

        return inherited;
    }

    private void Enter(PdfObject raw, Inherited inherited, Stack<Frame> frames, IPdfResolver resolver)
    {
        var reference = raw as PdfReference;
        var number = reference?.Number ?? 0;
        if ((reference is null ? raw : resolver.Resolve(reference)) is not PdfDictionary node)
        {
            BrokenKids++;
            if (reference is not null && frames.Count > 0)
            {
                AddPage(PdfDictionary.Empty, raw, inherited.Resources, inherited, resolver);
            }

            return;
        }

        var own = Inherit(node, inherited);
        if (node.Array("Kids") is { } kids && node.Name("Type") != "Page")
        {
            if ((number != 0 && !_visited.Add(number)) || frames.Count >= limits.MaxPageTreeDepth)
            {
                BrokenKids++;
                return;
            }

            frames.Push(new Frame(kids, own));
        }
        else if (node.Name("Type") is not "Pages")
        {
            SoundPages++;
            AddPage(node, raw, inherited.Resources, own, resolver);
        }
        else
        {
            BrokenKids += node.Int("Count") > 0 ? 1 : 0;
        }
    }

    private static Inherited Inherit(PdfDictionary node, Inherited above) => new(
        node.Dictionary("Resources") ?? above.Resources,
        PdfRectangle.From(node.Array("MediaBox")) is { IsEmpty: false } media ? media : above.MediaBox,
        PdfRectangle.From(node.Array("CropBox")) is { IsEmpty: false } crop ? crop : above.CropBox,
        node["Rotate"] is PdfNumber rotate ? rotate.AsInt : above.Rotate);

    private void AddPage(PdfDictionary page, PdfObject raw, PdfDictionary? resources, Inherited inherited, IPdfResolver resolver)
    {
        if (_pages.Count >= limits.MaxPages)
        {
            IsCut = true;
            return;
        }

        var media = inherited.MediaBox ?? PdfPageNode.DefaultBox;
        var crop = inherited.CropBox is { } box && media.Intersect(box) is { IsEmpty: false } shown ? shown : media;
        var rotate = (((int)Math.Round((inherited.Rotate ?? 0) / 90.0) * 90 % 360) + 360) % 360;
        var unit = page.Number("UserUnit", 1);
        _pages.Add(new PdfPageNode(raw, resources, resolver)
        {
            Number = _pages.Count + 1,
            MediaBox = media,
            CropBox = crop,
            Rotate = rotate,
            UserUnit = unit is > 0 and <= LargestUserUnit ? unit : 1,
        });
    }

    private readonly record struct Inherited(PdfDictionary? Resources, PdfRectangle? MediaBox, PdfRectangle? CropBox, int? Rotate);

    private sealed class Frame(PdfArray kids, Inherited inherited)
    {
        public PdfArray Kids { get; } = kids;

        public Inherited Inherited { get; } = inherited;

        public int Next { get; set; }
    }
}
