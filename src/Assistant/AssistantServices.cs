using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant;

/// <summary>The only composition root: what the console, the web and the tests share. What a verb does not ask for is not loaded.</summary>
internal sealed class AssistantServices
{
    public AssistantServices()
    {
        Files = new FileReading(Readers);
        Extraction = new FileExtraction(
            Files,
            new Lazy<FactExtractor>(() => new FactExtractor(ConceptCatalog.Default, Quantities)),
            new Lazy<Assessor>(() => new Assessor(ReferenceRates.Default, SectorCatalog.Default)));
    }

    public DocumentReaders Readers { get; } = new();

    public FileReading Files { get; }

    public FileExtraction Extraction { get; }

    public QuantityReaders Quantities { get; } = new();

    /// <summary>What verdicts say in a language.</summary>
    public Func<string, VerdictWording> Verdicts { get; } = language => VerdictWording.For(language)
        .WithSectorNames(id => SectorCatalog.Default.Find(id)?.Names.GetValueOrDefault(language) ?? id);
}
