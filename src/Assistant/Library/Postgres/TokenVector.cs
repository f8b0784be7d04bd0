using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using LittleGiants.Assistant.Library.Copying;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>A <c>tsvector</c> as it goes over the wire. Made from our own tokens: PostgreSQL's parser would cut them anew.</summary>
internal static class TokenVector
{
    /// <summary>The highest place that a tsvector keeps; all after it stand there too.</summary>
    private const int LastPlace = 16383;

    /// <summary>Places of one token that a tsvector keeps.</summary>
    private const int MostPlaces = 255;

    /// <summary>Bytes of tokens and places: a tsvector holds a megabyte, and one passage or row is far from it.</summary>
    private const int MostBytes = 900_000;

    /// <summary>Between two fields: no phrase reaches from one into the next.</summary>
    private const int Gap = 2;

    /// <summary>The mark of all that is of one document; no token begins so.</summary>
    public static string Mark(long document) => FormattableString.Invariant($"#{document}");

    /// <param name="document">Whose mark it gets; null for none.</param>
    /// <param name="fields">Tokens parted by spaces; the first has weight A, the next B, then C.</param>
    /// <returns>The vector; its tokens, each once; how many they are with those that repeat.</returns>
    public static (byte[] Vector, IReadOnlyCollection<string> Tokens, int Length) Of(long? document, params ReadOnlySpan<string> fields)
    {
        var places = new Dictionary<string, List<short>>(StringComparer.Ordinal);
        var place = 0;
        for (var field = 0; field < fields.Length; field++)
        {
            var weight = (3 - field) << 14;
            var text = fields[field].AsSpan();
            var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var range in text.Split(' '))
            {
                if (text[range].IsEmpty)
                {
                    continue;
                }

                place = Math.Min(place + 1, LastPlace);
                if (!lookup.TryGetValue(text[range], out var known))
                {
                    lookup[text[range]] = known = [];
                }

                if (known.Count < MostPlaces)
                {
                    known.Add(unchecked((short)(weight | place)));
                }
            }

            place = Math.Min(place + Gap, LastPlace);
        }

        return (Packed(document is { } marked ? Mark(marked) : null, places), places.Keys, places.Values.Sum(at => at.Count));
    }

    /// <summary>Reads what <c>tsvectorsend</c> gives: how often some tokens stand in each field.</summary>
    /// <param name="wanted">From the tokens' UTF-8 to their numbers.</param>
    /// <param name="found">Called with the number of the token and of the field.</param>
    /// <returns>Places of all tokens.</returns>
    public static int Count(ReadOnlySpan<byte> vector, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wanted, Action<int, int> found)
    {
        Span<char> token = stackalloc char[256];
        var lexemes = BinaryPrimitives.ReadInt32BigEndian(vector);
        var length = 0;
        vector = vector[4..];
        for (; lexemes > 0; lexemes--)
        {
            var end = vector.IndexOf((byte)0);
            var number = end <= token.Length && wanted.TryGetValue(token[..Encoding.UTF8.GetChars(vector[..end], token)], out var known) ? known : -1;
            var count = BinaryPrimitives.ReadInt16BigEndian(vector[(end + 1)..]);
            for (var i = 0; number >= 0 && i < count; i++)
            {
                found(number, 3 - (BinaryPrimitives.ReadUInt16BigEndian(vector[(end + 3 + (2 * i))..]) >> 14));
            }

            length += count;
            vector = vector[(end + 3 + (2 * count))..];
        }

        return length;
    }

    /// <summary>A term of ours in the language of <c>tsquery</c>.</summary>
    /// <param name="tokens">One token, or several that follow each other.</param>
    public static string Query(string tokens) => string.Join(" <-> ", tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Quoted));

    public static string Quoted(string token) => $"'{KeptText.Of(token).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static byte[] Packed(string? mark, Dictionary<string, List<short>> places)
    {
        var size = 0;
        var kept = new List<(byte[] Token, List<short> Places)>(places.Count + 1);
        if (mark is not null)
        {
            kept.Add((Encoding.UTF8.GetBytes(mark), []));
        }

        foreach (var (token, at) in places)
        {
            var bytes = Encoding.UTF8.GetBytes(token);
            if ((size += bytes.Length + 4 + (2 * at.Count)) > MostBytes)
            {
                break;
            }

            kept.Add((bytes, at));
        }

        // Sorted as the server sorts, it need not sort again.
        kept.Sort((left, right) => left.Token.AsSpan().SequenceCompareTo(right.Token));
        var packed = new byte[4 + kept.Sum(entry => entry.Token.Length + 3 + (2 * entry.Places.Count))];
        BinaryPrimitives.WriteInt32BigEndian(packed, kept.Count);
        var position = 4;
        foreach (var (token, at) in kept)
        {
            token.CopyTo(packed, position);
            position += token.Length + 1;
            BinaryPrimitives.WriteInt16BigEndian(packed.AsSpan(position), (short)at.Count);
            position += 2;
            foreach (var one in CollectionsMarshal.AsSpan(at))
            {
                BinaryPrimitives.WriteInt16BigEndian(packed.AsSpan(position), one);
                position += 2;
            }
        }

        return packed;
    }
}
