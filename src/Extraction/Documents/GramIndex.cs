using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Documents;

/// <summary>Where each run of four characters stands in a folded text: positions sorted into hashed buckets.</summary>
internal sealed class GramIndex
{
    public const int GramLength = 4;

    private const int BucketBits = 18;
    private readonly FoldedText _text;
    private readonly int[] _starts = new int[(1 << BucketBits) + 1];
    private readonly int[] _positions;

    public GramIndex(FoldedText text)
    {
        _text = text;
        var characters = text.Characters;
        var count = Math.Max(0, characters.Length - GramLength + 1);
        _positions = new int[count];

        // 1. Count the grams of each bucket. 2. Turn counts into starts. 3. Put each position into its bucket.
        for (var i = 0; i < count; i++)
        {
            _starts[BucketOf(characters[i..]) + 1]++;
        }

        for (var bucket = 1; bucket < _starts.Length; bucket++)
        {
            _starts[bucket] += _starts[bucket - 1];
        }

        var next = _starts.AsSpan(0, 1 << BucketBits).ToArray();
        for (var i = 0; i < count; i++)
        {
            _positions[next[BucketOf(characters[i..])]++] = i;
        }
    }

    /// <summary>At least as many as the gram has places; a few more when another gram shares the bucket.</summary>
    public int CountOf(ReadOnlySpan<char> gram)
    {
        var bucket = BucketOf(gram);
        return _starts[bucket + 1] - _starts[bucket];
    }

    /// <summary>Adds the places of a gram, each less an offset, to a list.</summary>
    public void AddPlaces(ReadOnlySpan<char> gram, int offset, List<int> places)
    {
        var bucket = BucketOf(gram);
        var characters = _text.Characters;
        var value = ValueOf(gram);
        for (var i = _starts[bucket]; i < _starts[bucket + 1]; i++)
        {
            if (ValueOf(characters[_positions[i]..]) == value)
            {
                places.Add(_positions[i] - offset);
            }
        }
    }

    private static ulong ValueOf(ReadOnlySpan<char> gram) =>
        Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(gram[..GramLength])));

    // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
    private static int BucketOf(ReadOnlySpan<char> gram) => (int)((ValueOf(gram) * 0x9E3779B97F4A7C15UL) >> (64 - BucketBits));
}
