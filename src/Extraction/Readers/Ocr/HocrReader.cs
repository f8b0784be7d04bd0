using System.Globalization;
using System.Xml;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Reads hOCR, tesseract's XHTML with boxes in <c>title</c> attributes. Unlike its tables, hOCR states baselines and letter sizes.</summary>
internal static class HocrReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    /// <summary>Null when it is no hOCR.</summary>
    public static RecognizedPage? Read(byte[] hocr)
    {
        var page = new RecognizedPage();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(hocr), Settings);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("class") is { } kind && xml.GetAttribute("title") is { } title)
                {
                    ReadElement(xml, kind, title, page);
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return page;
    }

    private static void ReadElement(XmlReader xml, string kind, string title, RecognizedPage page)
    {
        Span<float> box = stackalloc float[4];
        if (ReadNumbers(title, "bbox", box) < box.Length)
        {
            return;
        }

        if (kind == "ocrx_word" && page.Lines.Count > 0)
        {
            Span<float> confidence = stackalloc float[1];
            ReadNumbers(title, "x_wconf", confidence);
            page.Lines[^1].Words.Add(new RecognizedWord(ReadText(xml), box[0], box[1], box[2], box[3], confidence[0]));
        }
        else if (kind is "ocr_line" or "ocr_header" or "ocr_caption" or "ocr_textfloat")
        {
            Span<float> baseline = stackalloc float[2];
            Span<float> size = stackalloc float[1];
            Span<float> angle = stackalloc float[1];
            ReadNumbers(title, "baseline", baseline);
            ReadNumbers(title, "textangle", angle);
            page.Lines.Add(new RecognizedLine
            {
                Left = box[0],
                Top = box[1],
                Right = box[2],
                Bottom = box[3],
                Direction = angle[0] switch
                {
                    90 => TextDirection.BottomToTop,
                    180 => TextDirection.RightToLeft,
                    270 => TextDirection.TopToBottom,
                    _ => TextDirection.LeftToRight,
                },
                BaselineSlope = baseline[0],
                BaselineOffset = baseline[1],
                Size = ReadNumbers(title, "x_size", size) == 1 ? size[0] : box[3] - box[1],
            });
        }
    }

    // A word may be wrapped in <strong> or <em>; text of any depth counts.
    private static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            text += xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value : "";
        }

        return text.Trim();
    }

    // A title is "bbox 1 2 3 4; baseline 0 -7; x_size 31".
    private static int ReadNumbers(string title, string name, Span<float> numbers)
    {
        foreach (var part in title.Split(';'))
        {
            var fields = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0 || fields[0] != name)
            {
                continue;
            }

            var count = 0;
            while (count < numbers.Length && count + 1 < fields.Length
                && float.TryParse(fields[count + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number))
            {
                numbers[count++] = number;
            }

            return count;
        }

        return 0;
    }
}
