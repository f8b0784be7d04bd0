using System.Text;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Damages files, the same way for the same seed: bit flips, cuts, splices, edits of numbers, names and brackets.</summary>
internal sealed class FileMutator(int seed)
{
    private const int MostSteps = 4;

    private static readonly string[] Numbers =
        ["0", "-1", "1", "65535", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e308", "0.0000001", "", "NaN"];

    private static readonly string[] Brackets = ["<<", ">>", "[", "]", "(", ")", "<", ">", "/", "{", "}", "\"", "&", "</", "/>", "<!--", "\0"];

    private readonly Random _random = new(seed);

    /// <summary>One to four kinds of damage at once.</summary>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        var result = file;
        for (var steps = _random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            result = Step(result, other);
        }

        return result;
    }

    public int Next(int count) => _random.Next(count);

    private byte[] Step(byte[] file, byte[] other)
    {
        if (file.Length == 0)
        {
            return other;
        }

        return _random.Next(10) switch
        {
            0 or 1 => Flip(file),
            2 => Overwrite(file),
            3 => Cut(file),
            4 => Repeat(file),
            5 => Splice(file, other),
            6 or 7 => EditNumber(file),
            8 => EditName(file),
            _ => EditBracket(file),
        };
    }

    private byte[] Flip(byte[] file)
    {
        var result = (byte[])file.Clone();
        for (var count = 1 << _random.Next(7); count > 0; count--)
        {
            result[_random.Next(result.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return result;
    }

    private byte[] Overwrite(byte[] file)
    {
        var result = (byte[])file.Clone();
        var (start, length) = Range(result.Length, 64);
        if (_random.Next(2) == 0)
        {
            _random.NextBytes(result.AsSpan(start, length));
        }
        else
        {
            result.AsSpan(start, length).Fill((byte)_random.Next(256));
        }

        return result;
    }

    private byte[] Cut(byte[] file)
    {
        var place = _random.Next(file.Length);
        var (start, length) = Range(file.Length, file.Length / 4);
        return _random.Next(3) switch
        {
            0 => file[..place],
            1 => file[place..],
            _ => Replace(file, start, length, []),
        };
    }

    private byte[] Repeat(byte[] file)
    {
        var (start, length) = Range(file.Length, 4096);
        var part = file.AsSpan(start, length).ToArray();
        List<byte> inserted = [];
        for (var count = 1 << _random.Next(8); count > 0 && inserted.Count < 1 << 18; count--)
        {
            inserted.AddRange(part);
        }

        return Replace(file, _random.Next(file.Length), 0, [.. inserted]);
    }

    private byte[] Splice(byte[] file, byte[] other)
    {
        var (start, length) = Range(other.Length, other.Length);
        var (place, removed) = Range(file.Length, length);
        return Replace(file, place, removed, other.AsSpan(start, length).ToArray());
    }

    private byte[] EditNumber(byte[] file)
    {
        var start = Find(file, value => value is >= (byte)'0' and <= (byte)'9');
        var end = start;
        while (end < file.Length && file[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        var text = _random.Next(3) == 0 ? $"{_random.Next(2000)}" : Numbers[_random.Next(Numbers.Length)];
        return Replace(file, start, end - start, Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Puts one word of the file where another stands, or takes it out.</summary>
    private byte[] EditName(byte[] file)
    {
        var (from, fromLength) = Word(file);
        var (to, toLength) = Word(file);
        return Replace(file, to, toLength, _random.Next(4) == 0 ? [] : file.AsSpan(from, fromLength).ToArray());
    }

    private byte[] EditBracket(byte[] file)
    {
        var place = Find(file, value => value is (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'/');
        var bracket = Encoding.ASCII.GetBytes(Brackets[_random.Next(Brackets.Length)]);
        return Replace(file, place, _random.Next(2), bracket);
    }

    private (int Start, int Length) Word(byte[] file)
    {
        static bool IsLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';
        var start = Find(file, IsLetter);
        var end = start;
        while (end < file.Length && IsLetter(file[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    /// <summary>The first byte of a kind behind a random place, or that place.</summary>
    private int Find(byte[] file, Func<byte, bool> isWanted)
    {
        var start = _random.Next(file.Length);
        for (var i = start; i < file.Length; i++)
        {
            if (isWanted(file[i]))
            {
                return i;
            }
        }

        return start;
    }

    private (int Start, int Length) Range(int size, int longest)
    {
        var start = _random.Next(Math.Max(1, size));
        return (start, Math.Min(size - start, _random.Next(Math.Max(1, longest) + 1)));
    }

    private static byte[] Replace(byte[] file, int start, int removed, byte[] inserted)
    {
        var end = Math.Min(file.Length, start + removed);
        return [.. file.AsSpan(0, start), .. inserted, .. file.AsSpan(end)];
    }
}
