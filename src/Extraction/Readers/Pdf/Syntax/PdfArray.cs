namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>An array whose items are resolved through the file when they are asked for.</summary>
internal sealed class PdfArray(IReadOnlyList<PdfObject> items, IPdfResolver? resolver) : PdfObject
{
    public int Count => items.Count;

    /// <summary>The item with references followed; null object outside the array.</summary>
    public PdfObject this[int index] => index >= 0 && index < items.Count ? Resolve(items[index]) : PdfNull.Instance;

    /// <summary>The item as written, a reference unresolved.</summary>
    public PdfObject Raw(int index) => index >= 0 && index < items.Count ? items[index] : PdfNull.Instance;

    public double Number(int index, double otherwise = 0) => this[index] is PdfNumber number ? number.Value : otherwise;

    private PdfObject Resolve(PdfObject item) => item is PdfReference reference ? resolver?.Resolve(reference) ?? PdfNull.Instance : item;
}
