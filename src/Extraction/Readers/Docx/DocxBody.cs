using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.PlainText;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Writes the blocks of a story: headings, paragraphs, lists, tables, text boxes behind the paragraph that holds them.</summary>
internal sealed class DocxBody(BlockWriter writer, DocxStyles styles, DocxNumbering numbering, DocxNotes notes, DocxOptions options)
{
    private readonly DocxText _text = new(notes);

    /// <summary>The first paragraph in a title style.</summary>
    public string? Title { get; private set; }

    public void Write(OpenXmlElement block) => Write(block, 0);

    private void Write(OpenXmlElement block, int depth)
    {
        if (writer.IsFull)
        {
            return;
        }

        switch (block)
        {
            case Paragraph paragraph:
                Write(paragraph, depth);
                break;
            case Table table:
                Write(table, depth);
                break;
            case DeletedRun or MoveFromRun or SectionProperties or SdtProperties:
                break;
            case AlternateContent alternatives:
                Children(alternatives.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)alternatives, depth);
                break;
            case OpenXmlCompositeElement composite:
                Children(composite, depth);
                break;
        }
    }

    private void Children(OpenXmlElement parent, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            Write(child, depth);
        }
    }

    private void Write(Paragraph paragraph, int depth)
    {
        var text = _text.Of(paragraph);
        TextBoxContent[] boxes = [.. _text.TextBoxes];
        var isBold = _text.IsBold;
        if (!string.IsNullOrWhiteSpace(text))
        {
            Write(paragraph.ParagraphProperties, text, isBold);
        }

        Boxes(boxes, depth);
    }

    private void Boxes(IEnumerable<TextBoxContent> boxes, int depth)
    {
        foreach (var box in boxes)
        {
            if (depth < options.MaxTableDepth)
            {
                Children(box, depth + 1);
            }
        }
    }

    private void Write(ParagraphProperties? properties, string text, bool isBold)
    {
        var style = styles.Find(properties?.ParagraphStyleId?.Val?.InnerText);
        var number = NumberOf(properties, style, out var isListed, out var listLevel);
        var level = style.HeadingLevel > 0 ? style.HeadingLevel : DocxStyles.HeadingLevel(properties?.OutlineLevel);
        var shown = number.Length == 0 ? text : number + (number[^1] >= '\u2e80' ? "" : " ") + text;
        switch (style.Role)
        {
            case DocxStyleRole.Title when Title is null:
                Title = text.Trim();
                writer.Write(BlockKind.Title, shown);
                break;
            case DocxStyleRole.Title or DocxStyleRole.Subtitle:
                writer.Write(BlockKind.Heading, shown, 1);
                break;
            case DocxStyleRole.Caption:
                writer.Write(BlockKind.Caption, shown);
                break;
            case DocxStyleRole.Toc:
                writer.Write(BlockKind.Navigation, shown);
                break;
            default:
                if (level > 0)
                {
                    writer.Write(BlockKind.Heading, shown, level);
                }
                else if (isBold && text.Length <= options.MaxBareHeadingLength && !LineKinds.EndsSentence(text) && LineKinds.HeadingLevel(shown.Trim()) is > 0 and var bare)
                {
                    writer.Write(BlockKind.Heading, shown, bare);
                }
                else
                {
                    writer.Write(isListed ? BlockKind.ListItem : BlockKind.Paragraph, shown, isListed ? listLevel + 1 : 0);
                }

                break;
        }
    }

    /// <summary>Direct numbering wins over the style's; list 0 means none.</summary>
    private string NumberOf(ParagraphProperties? properties, DocxStyle style, out bool isListed, out int level)
    {
        var own = properties?.NumberingProperties;
        var list = own?.NumberingId?.Val?.InnerText ?? style.NumberingId;
        level = own?.NumberingLevelReference is not null ? DocxNumbering.LevelOf(own) : style.NumberingLevel;
        isListed = list is not (null or "0");
        return isListed ? numbering.Next(list!, level) : "";
    }

    private void Write(Table table, int depth)
    {
        if (depth < options.MaxTableDepth && table.Descendants<Table>().Any())
        {
            var cells = DocxTable.CellsOf(table).Take(options.MaxLayoutCells + 1).ToList();
            if (cells.Count <= options.MaxLayoutCells)
            {
                foreach (var cell in cells)
                {
                    Children(cell, depth + 1);
                }

                return;
            }
        }

        var reader = new DocxTable(_text, options);
        var grid = reader.Read(table);
        if (grid.Cells.Count == 1)
        {
            // A frame around text.
            foreach (var cell in DocxTable.CellsOf(table))
            {
                Children(cell, depth + 1);
            }

            return;
        }

        writer.Write(grid);
        Boxes(reader.TextBoxes, depth);
    }
}
