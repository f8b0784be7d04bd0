using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LittleGiants.Assistant.Library.Copying;

/// <summary>How many rows a table has, and a number that is the same in two stores only if all rows are.</summary>
internal sealed record TableDigest(long Rows, string Sha256)
{
    private const int Chunk = 500;

    public static async Task<TableDigest> OfAsync(ILibraryTables tables, LibraryTable table, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long rows = 0;
        for (object?[]? last = null; ;)
        {
            var next = await tables.RowsAsync(table, last, Chunk, cancellationToken);
            foreach (var row in next)
            {
                Append(hash, row);
            }

            rows += next.Count;
            if (next.Count < Chunk)
            {
                return new TableDigest(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }

            last = next[^1];
        }
    }

    private static void Append(IncrementalHash hash, object?[] row)
    {
        Span<byte> head = stackalloc byte[9];
        foreach (var value in row)
        {
            var bytes = value switch { string text => Encoding.UTF8.GetBytes(text), byte[] content => content, _ => [] };
            head[0] = value switch { null => 0, long => 1, double => 2, string => 3, byte[] => 4, _ => throw new ArgumentException($"No store gives {value.GetType()}.") };
            BinaryPrimitives.WriteInt64BigEndian(head[1..], value switch { long number => number, double real => BitConverter.DoubleToInt64Bits(real), _ => bytes.Length });
            hash.AppendData(head);
            hash.AppendData(bytes);
        }
    }
}
