using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>A talk: turns that lean on each other, from a file of <c>Dialogues/</c>.</summary>
internal sealed record Dialogue(string File, string Name, IReadOnlyList<DialogueTurn> Turns)
{
    public static IReadOnlyList<Dialogue> Read(string path)
    {
        using var text = System.IO.File.OpenText(path);
        return DataFile.Parse(path, text, version: 1, root =>
        {
            var language = root["language"].Text;
            return root["dialogues"].Items.Select(node => new Dialogue(
                Path.GetFileName(path),
                node["name"].Text,
                [.. node["turns"].Items.Select(turn => Turn(turn, node.Find("language")?.Text ?? language))])).ToList();
        });
    }

    private static DialogueTurn Turn(DataNode node, string language) => new(node["ask"].Text)
    {
        Language = node.Find("language")?.Text ?? language,
        Value = node.Find("value")?.Text,
        Document = node.Find("document")?.Text,
        Pages = node.Find("pages") is { } pages ? [.. pages.Items.Select(page => page.Integer)] : [],
        Says = node.Find("says")?.Texts ?? [],
        Avoids = node.Find("avoids")?.Texts ?? [],
    };
}
