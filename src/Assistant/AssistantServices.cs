using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant;

/// <summary>The only composition root: what the console, the web and the tests share.</summary>
internal sealed class AssistantServices
{
    public AssistantServices() => Files = new FileReading(Readers);

    public DocumentReaders Readers { get; } = new();

    public FileReading Files { get; }

    public QuantityReaders Quantities { get; } = new();
}
