namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A dictionary whose values are resolved through the file when they are asked for. Absent and null are the same.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries, IPdfResolver? resolver) : PdfObject
{
    public static readonly PdfDictionary Empty = new([], null);

    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>The value with references followed; the null object when absent.</summary>
    public PdfObject this[string key] => entries.TryGetValue(key, out var value)
        ? value is PdfReference reference ? resolver?.Resolve(reference) ?? PdfNull.Instance : value
        : PdfNull.Instance;

    /// <summary>The value as written, a reference unresolved.</summary>
    public PdfObject Raw(string key) => entries.TryGetValue(key, out var value) ? value : PdfNull.Instance;

    public bool Has(string key) => entries.ContainsKey(key);

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public double Number(string key, double otherwise = 0) => this[key] is PdfNumber number ? number.Value : otherwise;

    public int Int(string key, int otherwise = 0) => this[key] is PdfNumber number ? number.AsInt : otherwise;

    public PdfArray? Array(string key) => this[key] as PdfArray;

    /// <summary>A dictionary, or the dictionary of a stream.</summary>
    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    public byte[]? String(string key) => (this[key] as PdfString)?.Bytes;
}
