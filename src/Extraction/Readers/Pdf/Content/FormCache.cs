using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The decoded content of small forms, which letterheads draw on every page.</summary>
internal sealed class FormCache(IPdfResolver resolver, int maxBytes)
{
    private readonly Dictionary<int, ReadOnlyMemory<byte>> _contents = [];
    private int _bytes;

    public ReadOnlyMemory<byte> Decode(PdfStream form)
    {
        if (form.ObjectNumber > 0 && _contents.TryGetValue(form.ObjectNumber, out var known))
        {
            return known;
        }

        var content = resolver.Decode(form);
        if (form.ObjectNumber > 0 && content.Length <= maxBytes - _bytes)
        {
            _bytes += content.Length;
            _contents[form.ObjectNumber] = content;
        }

        return content;
    }
}
