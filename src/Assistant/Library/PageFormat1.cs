using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>
/// The boxes of pages that were kept before format 2: their number, then three planes of differences in tenths of a point: a flag and the width of each character,
/// its step to the right, and what begins a line.
/// </summary>
internal static class PageFormat1
{
    public const byte Format = 1;

    private const float Scale = 10;

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Box[] ReadBoxes(ByteReader reader)
    {
        var count = reader.ReadNumber();
        ByteReader widths = new(reader.ReadPart()), steps = new(reader.ReadPart()), lines = new(reader.ReadPart());
        if (count < 0 || count > widths.Left)
        {
            throw ByteReader.Damaged();
        }

        var boxes = new Box[count];
        int right = 0, top = 0, height = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var width = widths.ReadNumber();
            if (width == 0)
            {
                continue;
            }

            var x = unchecked(right + steps.ReadSigned());
            if (((width - 1) & 1) == 1)
            {
                top = unchecked(top + lines.ReadSigned());
                height = unchecked(height + lines.ReadSigned());
            }

            right = unchecked(x + ((width - 1) >> 1));
            boxes[i] = new Box(x / Scale, top / Scale, ((width - 1) >> 1) / Scale, height / Scale);
        }

        return boxes;
    }
}
