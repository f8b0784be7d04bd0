namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A grey picture in memory, a byte a pixel, row by row; 0 is black.</summary>
internal sealed class GreyPicture(int width, int height, Memory<byte> pixels)
{
    private const int TransposeBlock = 64;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public Span<byte> Pixels => pixels.Span;

    public Span<byte> Row(int y) => pixels.Span.Slice(y * Width, Width);

    /// <summary>Rows become columns, in blocks that fit the processor's cache.</summary>
    public GreyPicture Transpose()
    {
        var source = Pixels;
        var result = new byte[Width * Height];
        for (var top = 0; top < Height; top += TransposeBlock)
        {
            for (var left = 0; left < Width; left += TransposeBlock)
            {
                var bottom = Math.Min(top + TransposeBlock, Height);
                var right = Math.Min(left + TransposeBlock, Width);
                for (var y = top; y < bottom; y++)
                {
                    for (var x = left; x < right; x++)
                    {
                        result[(x * Height) + y] = source[(y * Width) + x];
                    }
                }
            }
        }

        return new GreyPicture(Height, Width, result);
    }
}
