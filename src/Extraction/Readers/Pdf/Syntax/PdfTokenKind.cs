namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

internal enum PdfTokenKind : byte
{
    /// <summary>The data is at its end.</summary>
    End,

    /// <summary><see cref="PdfLexer.Number"/> holds it; <see cref="PdfLexer.IsInteger"/> says how it was written.</summary>
    Number,

    /// <summary>A literal string; <see cref="PdfLexer.DecodeString"/> gives its bytes.</summary>
    String,

    /// <summary>A hexadecimal string; <see cref="PdfLexer.DecodeString"/> gives its bytes.</summary>
    HexString,

    /// <summary><see cref="PdfLexer.Text"/> is the name without its slash, #-escapes not resolved.</summary>
    Name,

    /// <summary>An operator, <c>obj</c>, <c>true</c>, or a lone brace.</summary>
    Keyword,

    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}
