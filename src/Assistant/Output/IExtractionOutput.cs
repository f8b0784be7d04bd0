using LittleGiants.Assistant.Extracting;

namespace LittleGiants.Assistant.Output;

/// <summary>One way of showing what was extracted; files come one after the other, so that none has to be kept.</summary>
internal interface IExtractionOutput
{
    void Write(ExtractedFile file);

    /// <summary>Called once, after the last file or when the work was stopped; what was written is whole after it.</summary>
    void Complete();
}
