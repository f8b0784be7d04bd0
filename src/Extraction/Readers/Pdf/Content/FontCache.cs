using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The fonts of a document, each made once.</summary>
/// <param name="create">Makes a font of its dictionary; gives a substitute for a broken one.</param>
internal sealed class FontCache(IPdfResolver resolver, Func<PdfDictionary, PdfFont> create)
{
    // Fonts without an object number are found by their dictionary, which the file may parse again: bounded.
    private const int MaxDirect = 1024;

    // Far more than any report has; a file of a hundred thousand font objects must not keep them all.
    private const int MaxNumbered = 4096;

    private readonly Dictionary<int, PdfFont> _byNumber = [];
    private readonly Dictionary<PdfDictionary, PdfFont> _direct = new(ReferenceEqualityComparer.Instance);
    private PdfFont? _fallback;

    /// <summary>What text is shown in when its font is missing.</summary>
    public PdfFont Fallback => _fallback ??= create(PdfDictionary.Empty);

    /// <summary>The font that an entry of a dictionary, or an item of an array, gives as written.</summary>
    public PdfFont Get(PdfObject written)
    {
        if (written is PdfReference reference)
        {
            if (_byNumber.TryGetValue(reference.Number, out var known))
            {
                return known;
            }

            if (_byNumber.Count >= MaxNumbered)
            {
                _byNumber.Clear();
            }

            return _byNumber[reference.Number] = Create(resolver.Resolve(reference));
        }

        if (written is not PdfDictionary dictionary)
        {
            return Fallback;
        }

        if (_direct.TryGetValue(dictionary, out var direct))
        {
            return direct;
        }

        if (_direct.Count >= MaxDirect)
        {
            _direct.Clear();
        }

        return _direct[dictionary] = Create(dictionary);
    }

    private PdfFont Create(PdfObject font) => font is PdfDictionary dictionary ? create(dictionary) : Fallback;
}
