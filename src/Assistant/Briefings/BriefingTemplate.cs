using System.Text.RegularExpressions;
using LittleGiants.Assistant.Prompts;

namespace LittleGiants.Assistant.Briefings;

/// <summary>The order of a briefing, from <c>prompts/brief-….yaml</c> or the user's file in its place: names of sections, and the user's own headings and paragraphs between them.</summary>
internal sealed partial class BriefingTemplate(Prompt prompt)
{
    /// <summary>Stands for a section while the template is filled; no text can hold it, since it is not a character.</summary>
    private const char Mark = '\uFFFF';

    /// <summary>The sections it names, in order, and the user's own blocks.</summary>
    public async Task<IReadOnlyList<BriefingBlock>> FillAsync(IReadOnlyDictionary<string, Func<Task<IReadOnlyList<BriefingBlock>>>> sections)
    {
        var filled = prompt.Render(prompt.Variables.Where(variable => variable.Name != PromptFence.Variable).Select(variable => (variable.Name, $"{Mark}{variable.Name}{Mark}")));
        var blocks = new List<BriefingBlock>();
        foreach (var part in string.Join("\n\n", filled.Select(message => message.Text)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var piece in Piece().Split(part).Where(piece => !string.IsNullOrWhiteSpace(piece)))
            {
                if (piece[0] == Mark && sections.TryGetValue(piece.Trim(Mark), out var write))
                {
                    blocks.AddRange(await write());
                }
                else
                {
                    blocks.Add(Own(piece.Trim()));
                }
            }
        }

        return blocks;
    }

    private static BriefingBlock Own(string text) => Heading().Match(text) is { Success: true } heading
        ? new HeadingBlock(heading.Groups["level"].Length, CitedText.Of(heading.Groups["text"].Value), IsOwn: true)
        : new ParagraphBlock(CitedText.Of(text), IsOwn: true);

    [GeneratedRegex("(\uFFFF[a-z_]+\uFFFF)")]
    private static partial Regex Piece();

    [GeneratedRegex("^(?<level>#{2,3}) (?<text>.+)$")]
    private static partial Regex Heading();
}
