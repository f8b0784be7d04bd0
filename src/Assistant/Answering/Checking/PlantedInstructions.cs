using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Words in a document that speak to a model instead of to a reader (<c>planted-instructions.yaml</c>): who cites them has been led.</summary>
internal static class PlantedInstructions
{
    private static readonly Lazy<WordSet> Signs = new(() => DataFile.Load(
        typeof(PlantedInstructions).Assembly,
        "Answering/Checking/planted-instructions.yaml",
        version: 1,
        root => new WordSet([.. root["signs"].Entries.SelectMany(entry => entry.Value.Texts)])));

    public static bool AreIn(string quote) => Signs.Value.IsIn(string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
