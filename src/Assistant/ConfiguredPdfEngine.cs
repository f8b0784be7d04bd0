using LittleGiants.Assistant.Settings;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;

namespace LittleGiants.Assistant;

/// <summary>The engine that the setting <c>Pdf:Engine</c> names, looked up when the first PDF comes. A setting that cannot be followed is told for each PDF.</summary>
/// <param name="name">The setting's value; null: from where the program's settings come.</param>
internal sealed class ConfiguredPdfEngine(Func<string?>? name = null) : IPdfEngine
{
    /// <summary>The engine that takes PDFs apart: <c>own</c>, which is the default, or <c>pdfpig</c> where the program was built with it.</summary>
    public const string Setting = "Pdf:Engine";

    private const string Own = "own";
    private const string PdfPig = "pdfpig";

    private readonly Lazy<(IPdfEngine? Engine, string Problem)> _chosen = new(() => Choose(name ?? (() => AssistantSettings.ValueOf(Setting))));

    public PdfPages? Open(ReadOnlyMemory<byte> content, string? password, PdfLimits limits, out ReadFailure? failure, CancellationToken cancellationToken)
    {
        if (_chosen.Value.Engine is { } engine)
        {
            return engine.Open(content, password, limits, out failure, cancellationToken);
        }

        failure = new ReadFailure(ReadFailureCodes.NotReadable, _chosen.Value.Problem);
        return null;
    }

    private static (IPdfEngine? Engine, string Problem) Choose(Func<string?> setting)
    {
        try
        {
            var name = setting();
            return name?.Trim().ToLowerInvariant() switch
            {
                null or "" or Own => (OwnPdfEngine.Instance, ""),
#if PDFPIG
                PdfPig => (new LittleGiants.Extraction.PdfPig.PdfPigEngine(), ""),
#else
                PdfPig => (null, $"{Setting} is '{PdfPig}', but this program was built without PdfPig. Build it with -p:PdfPig=true, or set {Setting} to '{Own}'."),
#endif
                _ => (null, $"{Setting} is '{name}', but there are '{Own}' and '{PdfPig}'."),
            };
        }
        catch (SettingsException exception)
        {
            return (null, exception.Message);
        }
    }
}
