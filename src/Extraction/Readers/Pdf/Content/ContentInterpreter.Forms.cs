using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <content>Forms, pictures and annotations.</content>
internal sealed partial class ContentInterpreter
{
    // Flags of ISO 32000 table 165.
    private const int HiddenAnnotation = 1 << 1;
    private const int NoViewAnnotation = 1 << 5;

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
            _painter.AddArea(_state.Ctm.Apply(Bounds.UnitSquare), _state.Clip, _page.Images);
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
