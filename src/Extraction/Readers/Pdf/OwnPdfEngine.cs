using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>The project's own engine: bounded everywhere, repairs damaged files.</summary>
internal sealed class OwnPdfEngine : IPdfEngine
{
    public static readonly OwnPdfEngine Instance = new();

    public PdfPages? Open(ReadOnlyMemory<byte> content, string? password, PdfLimits limits, out ReadFailure? failure, CancellationToken cancellationToken) =>
        PdfFile.Open(content, password, limits, out failure) is { } file ? new Pages(file, limits, cancellationToken) : null;

    private sealed class Pages(PdfFile file, PdfLimits limits, CancellationToken cancellationToken) : PdfPages
    {
        private readonly PageContentReader _reader = new(file, limits, ContentOptions.Default, cancellationToken);

        public override int Count => file.PageCount;

        public override string? Title => PdfMetadata.Title(file);

        public override IReadOnlyList<ReadWarning> Warnings => file.Warnings;

        public override PageCuts Read(int number, PageContent into) => _reader.Read(file.Pages[number - 1], into);

        /// <summary>Nothing is held open: the bytes are the caller's.</summary>
        public override void Dispose()
        {
        }
    }
}
