using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A predefined CMap (<c>predefined-cmaps.txt</c>) whose codes are characters of an encoding: the text is decoded, the CID looked up by it.</summary>
internal sealed class PredefinedCodeMap : CodeMap
{
    private const string File = "predefined-cmaps.txt";
    private const string SevenBitPrefix = "seven-bit-";
    private static readonly Lazy<Dictionary<string, Definition>> Definitions = new(Load);

    private readonly Definition _definition;
    private readonly Encoding _encoding;
    private readonly CidCollection? _collection;

    private PredefinedCodeMap(Definition definition, bool isVertical)
    {
        _definition = definition;
        _encoding = Decoder(definition);
        _collection = CidCollection.Find(definition.Collection);
        IsVertical = isVertical;
    }

    private enum Unit
    {
        CodePage,
        SevenBit,
        Utf8,
        Utf16,
        Utf32,
    }

    public string Collection => _definition.Collection;

    /// <summary>By the full name (<c>GBK-EUC-H</c>); null for an unknown one.</summary>
    public static CodeMap? Find(string name)
    {
        switch (name)
        {
            case "Identity-H":
                return IdentityCodeMap.Horizontal;
            case "Identity-V":
                return IdentityCodeMap.Vertical;
            case "H" or "V":
                return new PredefinedCodeMap(Definitions.Value["JIS"], name == "V");
        }

        return name.Length > 2 && name[^2] == '-' && name[^1] is 'H' or 'V' && Definitions.Value.TryGetValue(name[..^2], out var definition)
            ? new PredefinedCodeMap(definition, name[^1] == 'V')
            : null;
    }

    public override uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length)
    {
        var first = text[position];
        var second = position + 1 < text.Length ? text[position + 1] : 0;
        length = Math.Min(Length(first, second), text.Length - position);
        var code = 0u;
        for (var end = position + length; position < end; position++)
        {
            code = (code << 8) | text[position];
        }

        return code;
    }

    public override int Cid(uint code, int length) => _collection is null || Text(code, length) is not { } text ? -1 : _collection.Cid(text, length == 1 && _definition.IsHalfWidth);

    public override string? Text(uint code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((code >> (8 * (length - 1 - i))) | (_definition.Unit == Unit.SevenBit ? 0x80u : 0));
        }

        var text = _encoding.GetString(bytes[..length]);
        return text.Contains('\ufffd', StringComparison.Ordinal) || text.Length == 0 ? null : text;
    }

    private static Encoding Decoder(Definition definition) => definition.Unit switch
    {
        Unit.Utf8 => Encoding.UTF8,
        Unit.Utf16 => Encoding.BigEndianUnicode,
        Unit.Utf32 => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(definition.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
            ?? throw new InvalidOperationException($"{File}: no code page {definition.CodePage}."),
    };

    private static Dictionary<string, Definition> Load()
    {
        var definitions = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var line in FontDataFile.Lines(File))
        {
            var fields = line.Split(' ');
            if (fields.Length != 4 || fields[3] is not ("half" or "proportional"))
            {
                throw FontDataFile.Unknown(File, line);
            }

            var unit = fields[1] switch
            {
                "utf-8" => Unit.Utf8,
                "utf-16" => Unit.Utf16,
                "utf-32" => Unit.Utf32,
                _ when fields[1].StartsWith(SevenBitPrefix, StringComparison.Ordinal) => Unit.SevenBit,
                _ => Unit.CodePage,
            };
            var page = unit switch
            {
                Unit.CodePage => int.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture),
                Unit.SevenBit => int.Parse(fields[1].AsSpan(SevenBitPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture),
                _ => 0,
            };
            definitions.Add(fields[0], new Definition(unit, page, fields[2], fields[3] == "half"));
        }

        return definitions;
    }

    private int Length(int first, int second) => _definition.Unit switch
    {
        Unit.Utf8 => first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4,
        Unit.Utf16 => first is >= 0xd8 and <= 0xdb ? 4 : 2,
        Unit.Utf32 => 4,
        Unit.SevenBit => 2,
        _ => _definition.CodePage switch
        {
            932 => first is (>= 0x81 and <= 0x9f) or (>= 0xe0 and <= 0xfc) ? 2 : 1,
            51932 => first is 0x8f ? 3 : first is 0x8e or (>= 0xa1 and <= 0xfe) ? 2 : 1,
            54936 => first is < 0x81 or 0xff ? 1 : second is >= 0x30 and <= 0x39 ? 4 : 2,
            _ => first is < 0x81 or 0xff ? 1 : 2,
        },
    };

    private sealed record Definition(Unit Unit, int CodePage, string Collection, bool IsHalfWidth);
}
