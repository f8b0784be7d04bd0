namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>What a word can be in a table, by its characters alone.</summary>
internal enum TokenKind : byte
{
    Text,

    /// <summary>An amount, a share, a count, with its own signs: "1,234.5", "(3)", "+5%", "$12".</summary>
    Number,

    /// <summary>A year or a date: "2023", "2023/24", "31.12.2023", "2023年". It may head a column, or be a value.</summary>
    Year,

    /// <summary>A mark that stands in place of a number: "—", "n/a".</summary>
    Dash,

    /// <summary>A currency sign or opening bracket that belongs to the number behind it (or, a currency, before it).</summary>
    Prefix,

    /// <summary>"%", ")": belongs to the number before it.</summary>
    Suffix,

    /// <summary>Dots that lead the eye from the label to the figure.</summary>
    Leader,
}
