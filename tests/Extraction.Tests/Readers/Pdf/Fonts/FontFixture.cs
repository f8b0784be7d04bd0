using System.Text;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

/// <summary>Makes font dictionaries out of plain values: "/Name", numbers, arrays, byte arrays as streams, other strings as strings.</summary>
internal sealed class FontFixture : IPdfResolver
{
    public static readonly FontFixture Instance = new();

    public static PdfDictionary Dictionary(params (string Key, object Value)[] entries) => new(entries.ToDictionary(entry => entry.Key, entry => Object(entry.Value)), Instance);

    public static PdfStream Stream(byte[] bytes, params (string Key, object Value)[] entries) => new(Dictionary(entries), bytes);

    public static PdfStream Stream(string text, params (string Key, object Value)[] entries) => Stream(Encoding.Latin1.GetBytes(text), entries);

    public static PdfFont Font(params (string Key, object Value)[] entries) => PdfFontFactory.Create(Dictionary(entries), Instance);

    /// <summary>A ToUnicode CMap with these sections in it.</summary>
    public static PdfStream ToUnicode(string sections) => Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n" + sections + "\nendcmap end end");

    /// <summary>A Type 0 font with one descendant.</summary>
    public static PdfFont Composite(object encoding, (string Key, object Value)[]? descendant = null, params (string Key, object Value)[] entries) => Font(
        [("Type", "/Font"), ("Subtype", "/Type0"), ("BaseFont", "/Test"), ("Encoding", encoding), ("DescendantFonts", new object[] { Dictionary(descendant ?? []) }), .. entries]);

    public static string Text(PdfFont font, params byte[] bytes) => string.Concat(Glyphs(font, bytes).Select(Text));

    public static string Text(FontGlyph glyph) => glyph.Cluster ?? glyph.Char.ToString();

    public static List<FontGlyph> Glyphs(PdfFont font, params byte[] bytes)
    {
        var glyphs = new List<FontGlyph>();
        for (var position = 0; position < bytes.Length;)
        {
            var before = position;
            glyphs.Add(font.Next(bytes, ref position, out _));
            Assert.InRange(position, before + 1, bytes.Length);
        }

        return glyphs;
    }

    public static FontGlyph Glyph(PdfFont font, params byte[] bytes) => Assert.Single(Glyphs(font, bytes));

    public PdfObject Resolve(PdfReference reference) => PdfNull.Instance;

    public ReadOnlyMemory<byte> Decode(PdfStream stream) => stream.Raw;

    private static PdfObject Object(object value) => value switch
    {
        PdfObject made => made,
        string name when name.StartsWith('/') => new PdfName(name[1..]),
        string text => new PdfString(Encoding.Latin1.GetBytes(text)),
        byte[] bytes => Stream(bytes),
        int number => new PdfNumber(number),
        double number => new PdfNumber(number),
        object[] items => new PdfArray(items.Select(Object).ToList(), Instance),
        _ => throw new ArgumentException(value.ToString()),
    };
}
