using LittleGiants.Assistant.Reading;

namespace LittleGiants.Assistant.Output;

/// <summary>One way of showing what was read; files come one after the other, so that none has to be kept.</summary>
internal interface IDocumentOutput
{
    void Write(FileResult result);

    /// <summary>Called once, after the last file.</summary>
    void Complete();
}
