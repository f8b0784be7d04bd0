using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <content>State, colours, forms, pictures and marked content.</content>
internal sealed partial class ContentInterpreter
{
    // Flags of ISO 32000 table 165.
    private const int HiddenAnnotation = 1 << 1;
    private const int NoViewAnnotation = 1 << 5;

    private void RunOther(uint operation, ref ContentScanner scanner, ContentResources resources)
    {
        var operands = _operands;
        switch (operation)
        {
            case ContentOperator.Save:
                Save();
                break;
            case ContentOperator.Restore:
                RestoreSaved();
                break;
            case ContentOperator.Concat:
                if (operands.HasNumbers(6) && MatrixOperand().Then(_state.Ctm) is { IsFinite: true } matrix)
                {
                    _state.Ctm = matrix;
                }

                break;
            case ContentOperator.LineWidth:
                _state.LineWidth = operands.Number(0);
                break;
            case ContentOperator.ExtendedState:
                if (resources.ExtendedState(NameOperand(ref scanner)) is { } extended)
                {
                    Apply(extended);
                }

                break;
            case ContentOperator.FillGray or ContentOperator.FillRgb:
                SetInk(ref _state.Fill, ColorModel.Additive, operation == ContentOperator.FillGray ? 1 : 3);
                break;
            case ContentOperator.StrokeGray or ContentOperator.StrokeRgb:
                SetInk(ref _state.Stroke, ColorModel.Additive, operation == ContentOperator.StrokeGray ? 1 : 3);
                break;
            case ContentOperator.FillCmyk:
                SetInk(ref _state.Fill, ColorModel.Subtractive, 4);
                break;
            case ContentOperator.StrokeCmyk:
                SetInk(ref _state.Stroke, ColorModel.Subtractive, 4);
                break;
            case ContentOperator.FillSpace:
                _state.Fill.Use(resources.ColorModelOf(NameOperand(ref scanner)));
                break;
            case ContentOperator.StrokeSpace:
                _state.Stroke.Use(resources.ColorModelOf(NameOperand(ref scanner)));
                break;
            case ContentOperator.FillColor or ContentOperator.FillColorNamed:
                _state.Fill.Set(operands, operands.Count, _options.WhiteTolerance);
                break;
            case ContentOperator.StrokeColor or ContentOperator.StrokeColorNamed:
                _state.Stroke.Set(operands, operands.Count, _options.WhiteTolerance);
                break;
            case ContentOperator.Paint:
                PaintObject(NameOperand(ref scanner), resources);
                break;
            case ContentOperator.ImageData:
                scanner.SkipInlineImage(InlineImageLength(ref scanner));
                PaintImage();
                break;
            case ContentOperator.BeginMarked:
                BeginMarked(ref scanner, resources, operands.Count - 1);
                break;
            case ContentOperator.BeginMarkedProperties:
                BeginMarked(ref scanner, resources, 0);
                break;
            case ContentOperator.EndMarked:
                if (_marked.Depth > _markedFloor && _marked.End() is var (text, first))
                {
                    ActualText.Apply(_page, first, text, _options.MaxActualTextPerGlyph);
                }

                break;
            default:
                break;
        }
    }

    private void SetInk(ref Ink ink, ColorModel model, int count)
    {
        ink.Model = model;
        ink.Set(_operands, count, _options.WhiteTolerance);
    }

    private string NameOperand(ref ContentScanner scanner)
    {
        var operands = _operands.Items;
        return operands.Length > 0 && operands[^1].Kind == OperandKind.Name ? _names.Get(scanner.Bytes(operands[^1])) : string.Empty;
    }

    private void Save()
    {
        if (_savedCount >= _limits.MaxGraphicsStates)
        {
            _savedBeyond++;
            return;
        }

        if (_savedCount == _saved.Length)
        {
            Array.Resize(ref _saved, _saved.Length * 2);
        }

        _saved[_savedCount++] = _state;
    }

    private void RestoreSaved()
    {
        if (_savedBeyond > 0)
        {
            _savedBeyond--;
        }
        else if (_savedCount > _savedFloor)
        {
            _state = _saved[--_savedCount];
        }
    }

    private void Apply(PdfDictionary extended)
    {
        if (extended.Array("Font") is { Count: >= 2 } font)
        {
            UseFont(_fonts.Get(font.Raw(0)), font.Number(1));
        }

        _state.LineWidth = extended.Number("LW", _state.LineWidth);
        _state.Fill.IsTransparent = extended.Number("ca", _state.Fill.IsTransparent ? 0 : 1) <= 0;
        _state.Stroke.IsTransparent = extended.Number("CA", _state.Stroke.IsTransparent ? 0 : 1) <= 0;
    }

    private void PaintObject(string name, ContentResources resources)
    {
        if (_marked.IsHidden || resources.XObject(name) is not { } stream || _layers.IsHidden(stream.Dictionary, "OC"))
        {
            return;
        }

        switch (stream.Dictionary.Name("Subtype"))
        {
            case "Image":
                PaintImage();
                break;
            case "Form":
                PaintForm(stream, resources);
                break;
            default:
                break;
        }
    }

    private void PaintImage()
    {
        if (!_marked.IsHidden)
        {
            _path.AddArea(_state.Ctm.Apply(Bounds.UnitSquare), _state.Clip, _page.Images);
        }
    }

    private void PaintAnnotations(PdfArray annotations, in PageSpace space, ContentResources resources)
    {
        for (var i = 0; i < annotations.Count && _budget.Spend(); i++)
        {
            if (annotations[i] is not PdfDictionary annotation
                || (annotation.Int("F") & (HiddenAnnotation | NoViewAnnotation)) != 0
                || annotation.Name("Subtype") == "Popup"
                || _layers.IsHidden(annotation, "OC")
                || AppearanceOf(annotation) is not { } form
                || PdfRectangle.From(annotation.Array("Rect")) is not { IsEmpty: false } place
                || PdfRectangle.From(form.Dictionary.Array("BBox")) is not { IsEmpty: false } box)
            {
                continue;
            }

            // The appearance's box, turned by its matrix, is stretched to the annotation's rectangle (ISO 32000 section 12.5.5).
            var turned = MatrixOf(form.Dictionary).Apply(new Bounds(box.Left, box.Bottom, box.Right, box.Top));
            var (x, y) = (place.Width / turned.Width, place.Height / turned.Height);
            var fit = new Matrix(x, 0, 0, y, place.Left - (turned.Left * x), place.Bottom - (turned.Top * y)).Then(space.Matrix);
            if (fit.IsFinite)
            {
                _state = GraphicsState.Initial(fit, space.Bounds);
                PaintForm(form, resources);
            }
        }
    }

    /// <summary>The normal appearance; of a button, the one of its state.</summary>
    private static PdfStream? AppearanceOf(PdfDictionary annotation) => annotation.Dictionary("AP")?["N"] switch
    {
        PdfStream stream => stream,
        PdfDictionary states when annotation.Name("AS") is { } state => states.Stream(state),
        _ => null,
    };

    private static Matrix MatrixOf(PdfDictionary form) => form.Array("Matrix") is { Count: >= 6 } m
        ? new Matrix(m.Number(0), m.Number(1), m.Number(2), m.Number(3), m.Number(4), m.Number(5))
        : Matrix.Identity;

    private void PaintForm(PdfStream form, ContentResources resources)
    {
        // 1. Cut cycles and depth; a form that cannot be seen is not run.
        if (_openForms.Count >= _limits.MaxFormDepth || _openForms.Contains(form) || !_budget.Look())
        {
            _formsCut = true;
            return;
        }

        var dictionary = form.Dictionary;
        var (state, text, line) = (_state, _text.TextMatrix, _text.LineMatrix);
        if (MatrixOf(dictionary).Then(_state.Ctm) is { IsFinite: true } matrix)
        {
            _state.Ctm = matrix;
        }

        if (dictionary.Array("BBox") is { Count: >= 4 } box)
        {
            _state.Clip = _state.Clip.Intersect(_state.Ctm.Apply(new Bounds(box.Number(0), box.Number(1), box.Number(2), box.Number(3))));
        }

        // 2. Run it with floors under the stacks, so that what it leaves unbalanced stays its own.
        if (!_state.Clip.IsVoid)
        {
            var (savedCount, savedBeyond, savedFloor, markedFloor) = (_savedCount, _savedBeyond, _savedFloor, _markedFloor);
            (_savedFloor, _savedBeyond, _markedFloor) = (_savedCount, 0, _marked.Depth);
            _openForms.Add(form);
            _path.Clear();
            RunStream(_forms.Decode(form).Span, dictionary.Dictionary("Resources") is { } own ? new ContentResources(own, resources) : resources);
            _openForms.Remove(form);
            while (_marked.Depth > _markedFloor)
            {
                _marked.End();
            }

            (_savedCount, _savedBeyond, _savedFloor, _markedFloor) = (savedCount, savedBeyond, savedFloor, markedFloor);
        }

        _state = state;
        _text.Restore(text, line);
        _path.Clear();
        _clipPending = false;
    }

    private void BeginMarked(ref ContentScanner scanner, ContentResources resources, int tagIndex)
    {
        var operands = _operands.Items;
        if ((uint)tagIndex >= (uint)operands.Length)
        {
            _marked.Begin(false, false, null, _page.GlyphCount);
            return;
        }

        var tag = scanner.Bytes(operands[tagIndex]);
        var isHidden = false;
        string? actualText = null;
        if (operands.Length - tagIndex == 2 && operands[^1].Kind == OperandKind.Name)
        {
            var name = _names.Get(scanner.Bytes(operands[^1]));
            isHidden = tag.SequenceEqual("OC"u8) && resources.PropertiesHolder(name) is { } holder && _layers.IsHidden(holder, name);
            actualText = resources.PropertiesOf(name)?.String("ActualText") is { } bytes ? TextString.Decode(bytes) : null;
        }
        else
        {
            for (var i = tagIndex + 1; i + 1 < operands.Length; i++)
            {
                if (operands[i].Kind == OperandKind.Name && operands[i + 1].Kind == OperandKind.String && scanner.Bytes(operands[i]).SequenceEqual("ActualText"u8))
                {
                    actualText = TextString.Decode(scanner.Bytes(operands[i + 1]));
                }
            }
        }

        _marked.Begin(isHidden, tag.SequenceEqual("Artifact"u8), actualText, _page.GlyphCount);
    }

    /// <summary>Bytes of an inline image's data, or -1 when it is filtered or its dictionary does not tell.</summary>
    private int InlineImageLength(ref ContentScanner scanner)
    {
        double width = -1, height = -1, bits = 1, components = 1;
        var operands = _operands.Items;
        for (var i = 0; i + 1 < operands.Length; i++)
        {
            if (operands[i].Kind != OperandKind.Name)
            {
                continue;
            }

            var value = operands[i + 1];
            switch (_names.Get(scanner.Bytes(operands[i])))
            {
                case "F" or "Filter":
                    return -1;
                case "W" or "Width":
                    width = value.Number;
                    break;
                case "H" or "Height":
                    height = value.Number;
                    break;
                case "BPC" or "BitsPerComponent":
                    bits = value.Number;
                    break;
                case "CS" or "ColorSpace" when value.Kind == OperandKind.Name:
                    components = _names.Get(scanner.Bytes(value)) switch
                    {
                        "G" or "DeviceGray" => 1,
                        "RGB" or "DeviceRGB" => 3,
                        "CMYK" or "DeviceCMYK" => 4,
                        _ => double.NaN,
                    };
                    break;
                case "CS" or "ColorSpace":
                    return -1;
                default:
                    break;
            }
        }

        var length = height * Math.Ceiling(width * bits * components / 8);
        return length is >= 0 and <= int.MaxValue ? (int)length : -1;
    }
}
