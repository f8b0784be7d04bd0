using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Objects inside object streams (ISO 32000 section 7.5.7), with decoded streams kept.</summary>
internal sealed class ObjectStreams(PdfFile file, PdfObjectParser parser, PdfLimits limits)
{
    private readonly Dictionary<int, Contents?> _streams = [];
    private long _bytes;

    /// <summary>The object by its number; the index is only a hint, because it lies in some files.</summary>
    public PdfObject? Read(int streamNumber, int number, int index)
    {
        // "Extends" names the stream that this one continues.
        for (var link = 0; link < limits.MaxReferenceChain && Load(streamNumber) is { } contents; link++)
        {
            var at = index >= 0 && index < contents.Numbers.Length && contents.Numbers[index] == number ? index : Array.IndexOf(contents.Numbers, number);
            if (at >= 0)
            {
                var lexer = new PdfLexer(contents.Data.Span[..contents.EndOf(at)], contents.Offsets[at]);
                return parser.Parse(ref lexer);
            }

            if (contents.Extends is not { } older)
            {
                break;
            }

            streamNumber = older;
        }

        return null;
    }

    /// <summary>The numbers of the objects in a stream; empty when it is none.</summary>
    public IReadOnlyList<int> NumbersIn(int streamNumber) => Load(streamNumber)?.Numbers ?? [];

    public void Clear()
    {
        _streams.Clear();
        _bytes = 0;
    }

    private Contents? Load(int number)
    {
        if (_streams.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_bytes > limits.MaxCachedObjectStreamBytes)
        {
            Clear();
        }

        var contents = file.Resolve(new PdfReference(number, 0)) is PdfStream stream ? Open(stream) : null;
        _streams[number] = contents;
        _bytes += contents?.Data.Length ?? 0;
        return contents;
    }

    private Contents? Open(PdfStream stream)
    {
        var data = file.Decode(stream);
        var first = stream.Dictionary.Int("First", -1);
        if (first < 0 || first > data.Length)
        {
            return null;
        }

        var count = Math.Clamp(stream.Dictionary.Int("N"), 0, Math.Min(limits.MaxObjects, first));
        var lexer = new PdfLexer(data.Span[..first]);
        List<int> numbers = new(Math.Min(count, 1024));
        List<int> offsets = new(Math.Min(count, 1024));
        while (numbers.Count < count && lexer.Next() == PdfTokenKind.Number)
        {
            var number = lexer.Number;
            if (lexer.Next() != PdfTokenKind.Number)
            {
                break;
            }

            numbers.Add((int)Math.Clamp(number, -1, int.MaxValue));
            offsets.Add((int)Math.Min(first + Math.Max(lexer.Number, 0), data.Length));
        }

        if (numbers.Count < count)
        {
            file.Warn(new ReadWarning("damagedObjectStream", $"Object stream {stream.ObjectNumber} holds fewer objects than it says; what is in it was read."));
        }

        return new Contents(data, [.. numbers], [.. offsets], (stream.Dictionary.Raw("Extends") as PdfReference)?.Number);
    }

    private sealed class Contents
    {
        private readonly int[] _starts;

        public Contents(ReadOnlyMemory<byte> data, int[] numbers, int[] offsets, int? extends)
        {
            (Data, Numbers, Offsets, Extends) = (data, numbers, offsets, extends);
            _starts = [.. offsets];
            Array.Sort(_starts);
        }

        public ReadOnlyMemory<byte> Data { get; }

        public int[] Numbers { get; }

        public int[] Offsets { get; }

        public int? Extends { get; }

        /// <summary>Where the next object begins. Objects never overlap, else a small stream could stand for any number of large ones.</summary>
        public int EndOf(int index)
        {
            // Of objects at one place the last has the text, those before it are empty.
            if (index + 1 < Offsets.Length && Offsets[index + 1] == Offsets[index])
            {
                return Offsets[index];
            }

            var (low, high) = (0, _starts.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _starts[middle] > Offsets[index] ? (low, middle) : (middle + 1, high);
            }

            return low < _starts.Length ? _starts[low] : Data.Length;
        }
    }
}
