using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The tokens of one document's passages, turned round: at which places each stands. Never changes: what is written anew has other ids.</summary>
internal sealed class DocumentTokens
{
    /// <summary>Bits of a place inside its passage.</summary>
    private const int PlaceBits = 16;

    /// <summary>Bytes that an entry takes beside its places.</summary>
    private const int EntryBytes = 90;

    private readonly Dictionary<string, int[]> _places = new(StringComparer.Ordinal);

    /// <param name="passages">By their place in the document, as <c>tsvectorsend</c> gives them.</param>
    public DocumentTokens(IReadOnlyList<(int Number, byte[] Vector)> passages)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> token = stackalloc char[256];
        foreach (var (number, bytes) in passages)
        {
            ReadOnlySpan<byte> vector = bytes;
            var lexemes = BinaryPrimitives.ReadInt32BigEndian(vector);
            for (vector = vector[4..]; lexemes > 0; lexemes--)
            {
                var end = vector.IndexOf((byte)0);
                var count = BinaryPrimitives.ReadInt16BigEndian(vector[(end + 1)..]);
                if (end <= token.Length && count > 0)
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, token[..Encoding.UTF8.GetChars(vector[..end], token)], out _);
                    known ??= [];
                    for (var i = 0; i < count; i++)
                    {
                        known.Add((number << PlaceBits) | (BinaryPrimitives.ReadUInt16BigEndian(vector[(end + 3 + (2 * i))..]) & 0x3FFF));
                    }
                }

                vector = vector[(end + 3 + (2 * count))..];
            }
        }

        foreach (var (word, known) in places)
        {
            _places.Add(word, [.. known.Order()]);
            Bytes += EntryBytes + (known.Count * sizeof(int));
        }
    }

    /// <summary>About what it takes in memory.</summary>
    public int Bytes { get; }

    /// <summary>The passages in which tokens follow each other, by their place in the document.</summary>
    public IEnumerable<int> Holding(string[] phrase)
    {
        var places = new int[phrase.Length][];
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!_places.TryGetValue(phrase[i], out places[i]!))
            {
                yield break;
            }
        }

        // From the rarest token, the others are looked up.
        var rarest = Enumerable.Range(0, phrase.Length).MinBy(i => places[i].Length);
        var last = -1;
        foreach (var place in places[rarest])
        {
            var passage = place >> PlaceBits;
            if (passage != last && Stands(places, place - rarest, rarest))
            {
                yield return last = passage;
            }
        }
    }

    private static bool Stands(int[][] places, int first, int known)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (i != known && Array.BinarySearch(places[i], first + i) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
