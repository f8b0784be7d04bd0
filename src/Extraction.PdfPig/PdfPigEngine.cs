using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace LittleGiants.Extraction.PdfPig;

/// <summary>Takes PDFs apart with PdfPig. Its calls cannot be stopped: one that takes too long is left behind, and the file is read no further.</summary>
internal sealed class PdfPigEngine : IPdfEngine
{
    public PdfPages? Open(ReadOnlyMemory<byte> content, string? password, PdfLimits limits, out ReadFailure? failure, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ParsingOptions { Password = password ?? "", SkipMissingFonts = true };
            var document = Within(limits.MaxOpenTime, () => PdfDocument.Open(content.ToArray(), options), cancellationToken);
            failure = document.NumberOfPages > 0 ? null : new ReadFailure(ReadFailureCodes.Damaged, "PdfPig finds no page in the PDF.");
            return failure is null ? new PdfPigPages(document, limits, cancellationToken) : null;
        }
#pragma warning disable CA1031 // PdfPig throws many kinds of exceptions for damaged files.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = exception switch
            {
                PdfDocumentEncryptedException => new ReadFailure(ReadFailureCodes.Encrypted, password is null ? "The file is encrypted: give its password." : "PdfPig cannot open the encrypted file with this password."),
                TimeoutException => new ReadFailure(ReadFailureCodes.TimeLimit, FormattableString.Invariant($"PdfPig took more than {limits.MaxOpenTime.TotalSeconds:0.#} s to open the file.")),
                _ => new ReadFailure(ReadFailureCodes.Damaged, $"PdfPig cannot open the file ({exception.GetType().Name}: {exception.Message})."),
            };
            return null;
        }
    }

    /// <exception cref="TimeoutException">The work goes on, and its result is lost.</exception>
    internal static T Within<T>(TimeSpan limit, Func<T> work, CancellationToken cancellationToken) =>
        Task.Run(work, cancellationToken).WaitAsync(limit, cancellationToken).GetAwaiter().GetResult();
}
