using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <content>State, colours and marked content.</content>
internal sealed partial class ContentInterpreter
{
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
}
