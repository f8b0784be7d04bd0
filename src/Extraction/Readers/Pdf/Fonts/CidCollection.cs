using System.Globalization;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A character collection of Adobe's: the character of each CID (<c>Adobe-GB1.txt</c> and others), loaded when a font first needs it.</summary>
internal sealed class CidCollection
{
    private const int AsciiCount = 95;

    private static readonly Lazy<CidCollection> Gb1 = new(() => Load("Adobe-GB1", 814 - 1));
    private static readonly Lazy<CidCollection> Cns1 = new(() => Load("Adobe-CNS1", 13648));
    private static readonly Lazy<CidCollection> Japan1 = new(() => Load("Adobe-Japan1", 231));

    private readonly PagedMap<int> _characters = new();
    private readonly Dictionary<int, int> _cids = [];
    private readonly int _halfWidthSpace;

    private CidCollection(int halfWidthSpace) => _halfWidthSpace = halfWidthSpace;

    /// <summary>How many CIDs have a character.</summary>
    public int Count { get; private set; }

    /// <param name="name">Registry and ordering, such as <c>Adobe-GB1</c>; null for a collection that is not stored.</param>
    public static CidCollection? Find(string? name) => name switch
    {
        "Adobe-GB1" => Gb1.Value,
        "Adobe-CNS1" => Cns1.Value,
        "Adobe-Japan1" => Japan1.Value,
        _ => null,
    };

    public string? Text(int cid) => _characters[(uint)cid] is > 0 and var character ? char.ConvertFromUtf32(character) : null;

    /// <summary>The first CID of a character; negative when the collection has none.</summary>
    /// <param name="halfWidth">Whether ASCII is meant half an em wide.</param>
    public int Cid(string text, bool halfWidth)
    {
        if (text.Length == 0 || (char.IsSurrogate(text[0]) && (text.Length < 2 || !char.IsSurrogatePair(text[0], text[1]))))
        {
            return -1;
        }

        var character = char.ConvertToUtf32(text, 0);
        return halfWidth && character is >= ' ' and < ' ' + AsciiCount ? _halfWidthSpace + character - ' ' : _cids.GetValueOrDefault(character, -1);
    }

    private static CidCollection Load(string name, int halfWidthSpace)
    {
        var file = name + ".txt";
        var collection = new CidCollection(halfWidthSpace);
        foreach (var line in FontDataFile.Lines(file))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 1 || !int.TryParse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var cid))
            {
                throw FontDataFile.Unknown(file, line);
            }

            foreach (var rune in line.AsSpan(space + 1).EnumerateRunes())
            {
                collection._characters.Set((uint)cid, rune.Value);
                collection._cids.TryAdd(rune.Value, cid);
                collection.Count++;
                cid++;
            }
        }

        return collection;
    }
}
