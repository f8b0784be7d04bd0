using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Runs the content of pages and keeps what can be read or can rule a table: glyphs, rules, areas, pictures. One for a whole document.</summary>
internal sealed partial class ContentInterpreter
{
    private readonly ContentOptions _options;
    private readonly PdfLimits _limits;
    private readonly FontCache _fonts;
    private readonly FormCache _forms;
    private readonly OptionalContent _layers;
    private readonly PageBudget _budget;
    private readonly TextPainter _text;
    private readonly PagePath _path;
    private readonly PathPainter _painter;
    private readonly MarkedContent _marked;
    private readonly OperandStack _operands;
    private readonly ShadowGlyphs _shadows;
    private readonly NameTable _names = new();
    private readonly Dictionary<PdfFont, ushort> _pageFonts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PdfStream> _openForms = new(ReferenceEqualityComparer.Instance);
    private GraphicsState[] _saved = new GraphicsState[16];
    private int _savedCount;
    private int _savedBeyond;
    private int _savedFloor;
    private int _markedFloor;
    private GraphicsState _state;
    private PageContent _page = new();
    private bool _clipPending;
    private bool _formsCut;

    /// <param name="catalog">Says which layers are hidden.</param>
    /// <param name="createFont">Makes a font of its dictionary; called once for each font of the document.</param>
    public ContentInterpreter(
        IPdfResolver resolver, PdfDictionary catalog, Func<PdfDictionary, PdfFont> createFont, PdfLimits limits, ContentOptions options, CancellationToken cancellationToken)
    {
        (_options, _limits) = (options, limits);
        _fonts = new FontCache(resolver, createFont);
        _forms = new FormCache(resolver, options.MaxCachedFormBytes);
        _layers = OptionalContent.Of(catalog);
        _budget = new PageBudget(limits.MaxPageTime, options.ClockInterval, cancellationToken);
        _text = new TextPainter(options, limits.MaxGlyphsPerPage);
        _path = new PagePath(options.MaxPathPoints);
        _painter = new PathPainter(options, limits.MaxRulesPerPage);
        _marked = new MarkedContent(options.MaxMarkedDepth);
        _operands = new OperandStack(options.MaxOperands, options.MaxStringBytes);
        _shadows = new ShadowGlyphs(options.ShadowDistance);
    }

    /// <summary>What was cut of the page run last.</summary>
    public PageCuts Cuts =>
        (_text.IsFull ? PageCuts.Glyphs : 0) | (_painter.IsFull ? PageCuts.Rules : 0) | (_formsCut ? PageCuts.Forms : 0) | (_budget.IsSpent ? PageCuts.Time : 0);

    /// <summary>Fills a page, which is empty but for its number, from its content.</summary>
    /// <param name="annotations">Drawn over the content as they appear: filled-in fields, notes on the page.</param>
    public void Run(PageContent page, in PageSpace space, PdfDictionary resources, ReadOnlySpan<byte> content, PdfArray? annotations = null)
    {
        _page = page;
        _page.Width = (float)space.Width;
        _page.Height = (float)space.Height;
        _pageFonts.Clear();
        _openForms.Clear();
        _text.Reset(page);
        _painter.Reset(page);
        _path.Clear();
        _marked.Reset();
        _budget.Begin();
        (_savedCount, _savedBeyond, _savedFloor, _markedFloor, _clipPending, _formsCut) = (0, 0, 0, 0, false, false);
        _state = GraphicsState.Initial(space.Matrix, space.Bounds);
        var own = new ContentResources(resources, null);
        RunStream(content, own);
        if (annotations is not null)
        {
            _marked.Reset();
            (_savedCount, _savedBeyond, _clipPending) = (0, 0, false);
            PaintAnnotations(annotations, space, own);
        }

        _shadows.Merge(_page);
    }

    private void RunStream(ReadOnlySpan<byte> content, ContentResources resources)
    {
        var scanner = new ContentScanner(content, _operands);
        uint operation;
        while ((operation = scanner.Next()) != 0 && _budget.Spend())
        {
            if (!RunText(operation, ref scanner, resources) && !RunPath(operation))
            {
                RunOther(operation, ref scanner, resources);
            }
        }
    }

    private bool RunText(uint operation, ref ContentScanner scanner, ContentResources resources)
    {
        var operands = _operands;
        switch (operation)
        {
            case ContentOperator.ShowSpaced:
                _text.StartRun();
                ShowArray(ref scanner);
                return true;
            case ContentOperator.Show:
                _text.StartRun();
                Show(ref scanner, operands.Count - 1);
                return true;
            case ContentOperator.NextLineShow:
                _text.Move(0, -_state.Leading);
                _text.StartRun();
                Show(ref scanner, operands.Count - 1);
                return true;
            case ContentOperator.NextLineShowSpaced:
                _state.WordSpacing = operands.Number(2);
                _state.CharSpacing = operands.Number(1);
                _text.Move(0, -_state.Leading);
                _text.StartRun();
                Show(ref scanner, operands.Count - 1);
                return true;
            case ContentOperator.BeginText:
                _text.Begin();
                return true;
            case ContentOperator.EndText:
                return true;
            case ContentOperator.Move:
                _text.Move(operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.MoveLeading:
                _state.Leading = -operands.Number(0);
                _text.Move(operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.TextMatrix:
                if (operands.HasNumbers(6))
                {
                    _text.SetMatrix(MatrixOperand());
                }

                return true;
            case ContentOperator.NextLine:
                _text.Move(0, -_state.Leading);
                return true;
            case ContentOperator.CharSpacing:
                _state.CharSpacing = operands.Number(0);
                return true;
            case ContentOperator.WordSpacing:
                _state.WordSpacing = operands.Number(0);
                return true;
            case ContentOperator.HorizontalScale:
                _state.HorizontalScale = operands.Number(0) / 100;
                return true;
            case ContentOperator.Leading:
                _state.Leading = operands.Number(0);
                return true;
            case ContentOperator.Font:
                if (operands.Count >= 2 && operands.Items[^2].Kind == OperandKind.Name)
                {
                    UseFont(_fonts.Get(resources.Font(_names.Get(scanner.Bytes(operands.Items[^2])))), operands.Number(0));
                }

                return true;
            case ContentOperator.RenderMode:
                _state.RenderMode = (int)operands.Number(0);
                return true;
            case ContentOperator.Rise:
                _state.Rise = operands.Number(0);
                return true;
            default:
                return false;
        }
    }

    private bool RunPath(uint operation)
    {
        var operands = _operands;
        switch (operation)
        {
            case ContentOperator.Rectangle:
                _path.Rectangle(_state.Ctm, operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.MoveTo:
                _path.MoveTo(_state.Ctm, operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.LineTo:
                _path.LineTo(_state.Ctm, operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.Curve:
                _path.CurveTo(_state.Ctm, operands.Number(5), operands.Number(4), operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.CurveV or ContentOperator.CurveY:
                _path.CurveTo(_state.Ctm, operands.Number(3), operands.Number(2), operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0));
                return true;
            case ContentOperator.Close:
                _path.Close();
                return true;
            case ContentOperator.Stroke:
                Paint(fill: false, stroke: true);
                return true;
            case ContentOperator.CloseStroke:
                _path.Close();
                Paint(fill: false, stroke: true);
                return true;
            case ContentOperator.Fill or ContentOperator.FillOld or ContentOperator.FillEvenOdd:
                Paint(fill: true, stroke: false);
                return true;
            case ContentOperator.FillStroke or ContentOperator.FillStrokeEvenOdd:
                Paint(fill: true, stroke: true);
                return true;
            case ContentOperator.CloseFillStroke or ContentOperator.CloseFillStrokeEvenOdd:
                _path.Close();
                Paint(fill: true, stroke: true);
                return true;
            case ContentOperator.EndPath:
                Paint(fill: false, stroke: false);
                return true;
            case ContentOperator.Clip or ContentOperator.ClipEvenOdd:
                _clipPending = true;
                return true;
            default:
                return false;
        }
    }

    private void Paint(bool fill, bool stroke)
    {
        if (!_marked.IsHidden)
        {
            if (fill && _state.Fill.IsSeen)
            {
                _painter.Fill(_path, _state.Clip);
            }

            if (stroke && _state.Stroke.IsSeen)
            {
                _painter.Stroke(_path, _state.LineWidth * _state.Ctm.Scale, _state.Clip);
            }
        }

        if (_clipPending)
        {
            _clipPending = false;
            if (!_path.IsEmpty)
            {
                _state.Clip = _state.Clip.Intersect(_path.Extent);
            }
        }

        _path.Clear();
    }

    private void Show(ref ContentScanner scanner, int index)
    {
        if ((uint)index < (uint)_operands.Count && _operands.Items[index].Kind == OperandKind.String)
        {
            EnsureFont();
            _text.Show(_state, scanner.Bytes(_operands.Items[index]), _marked.IsArtifact ? GlyphFlags.Artifact : GlyphFlags.None, _marked.IsHidden);
        }
    }

    private void ShowArray(ref ContentScanner scanner)
    {
        EnsureFont();
        var flags = _marked.IsArtifact ? GlyphFlags.Artifact : GlyphFlags.None;
        var isHidden = _marked.IsHidden;
        foreach (ref readonly var item in _operands.Items)
        {
            if (item.Kind == OperandKind.Number)
            {
                _text.Adjust(_state, item.Number);
            }
            else if (item.Kind == OperandKind.String)
            {
                _text.Show(_state, scanner.Bytes(item), flags, isHidden);
            }
        }
    }

    private Matrix MatrixOperand() => new(
        _operands.Number(5), _operands.Number(4), _operands.Number(3), _operands.Number(2), _operands.Number(1), _operands.Number(0));

    private void EnsureFont()
    {
        if (_state.Font is null)
        {
            UseFont(_fonts.Fallback, _state.FontSize);
        }
    }

    private void UseFont(PdfFont font, double size)
    {
        _state.FontSize = size;
        if (ReferenceEquals(_state.Font, font))
        {
            return;
        }

        _state.Font = font;
        if (!_pageFonts.TryGetValue(font, out var index))
        {
            index = (ushort)Math.Min(_page.Fonts.Count, ushort.MaxValue);
            if (_page.Fonts.Count < ushort.MaxValue)
            {
                _page.Fonts.Add(font.Traits);
            }
            else
            {
                index = ushort.MaxValue - 1;
            }

            _pageFonts[font] = index;
        }

        _state.FontIndex = index;
    }
}
