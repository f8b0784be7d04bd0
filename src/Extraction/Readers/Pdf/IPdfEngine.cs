namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>What takes a PDF apart into glyphs and ruling lines. Layout, tables, facts and citations behind it are the same for all engines.</summary>
internal interface IPdfEngine
{
    /// <param name="password">The user's or the owner's; null tries the empty one.</param>
    /// <param name="cancellationToken">Ends the reading of pages, too.</param>
    /// <returns>Null with a failure when there is no page to be read.</returns>
    PdfPages? Open(ReadOnlyMemory<byte> content, string? password, PdfLimits limits, out ReadFailure? failure, CancellationToken cancellationToken);
}
