using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Readers;

/// <summary>Remembers the last blocks written, of which a caption and a unit line may belong to the table that follows.</summary>
internal sealed class LinesAbove
{
    /// <summary>Longer blocks are paragraphs that happen to speak of units or tables.</summary>
    private const int MaxLength = 120;

    /// <summary>Blocks above a table that may belong to it: its caption and its unit.</summary>
    private const int Reach = 2;

    private int _captionAge = int.MaxValue;
    private int _unitAge = int.MaxValue;
    private TextSpan _caption;
    private TextSpan _unit;

    /// <summary>Null when none stands right above.</summary>
    public TextSpan? Caption => _captionAge <= Reach ? _caption : null;

    /// <inheritdoc cref="Caption"/>
    public TextSpan? UnitLine => _unitAge <= Reach ? _unit : null;

    public void Add(BlockKind kind, ReadOnlySpan<char> text, TextSpan span)
    {
        Age(ref _captionAge);
        Age(ref _unitAge);
        if (text.Length > MaxLength || kind is BlockKind.ListItem or BlockKind.Footnote)
        {
            return;
        }

        var compact = TableCues.Compact(text.ToString());
        if (kind == BlockKind.Caption || TableCues.Default.IsCaption(compact))
        {
            (_caption, _captionAge) = (span, 1);
        }
        else if (kind == BlockKind.Paragraph && TableCues.Default.IsUnit(compact))
        {
            (_unit, _unitAge) = (span, 1);
        }
    }

    public void Clear() => (_captionAge, _unitAge) = (int.MaxValue, int.MaxValue);

    private static void Age(ref int age) => age = age == int.MaxValue ? age : age + 1;
}
