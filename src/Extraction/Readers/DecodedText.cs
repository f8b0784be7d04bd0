namespace LittleGiants.Extraction.Readers;

/// <summary>A file's characters and the encoding they were told to be in; a byte order mark is not part of the text.</summary>
/// <param name="Charset">The WHATWG name, such as <c>utf-8</c> or <c>gb18030</c>.</param>
/// <param name="ReplacedCount">How many characters are U+FFFD because their bytes are not of that encoding.</param>
internal sealed record DecodedText(string Text, string Charset, int ReplacedCount);
