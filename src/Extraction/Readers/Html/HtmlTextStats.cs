namespace LittleGiants.Extraction.Readers.Html;

/// <summary>How much text stands where, by <see cref="HtmlNode.Index"/>: of whole subtrees, and of each block's own lines.</summary>
internal sealed class HtmlTextStats
{
    /// <summary>A Han character carries about as much as this many letters.</summary>
    private const int HanWeight = 3;

    private HtmlTextStats(int count)
    {
        Text = new int[count];
        Links = new int[count];
        OwnText = new int[count];
        OwnLinks = new int[count];
        OwnStops = new int[count];
        OwnCommas = new int[count];
        IsShown = new bool[count];
    }

    /// <summary>Letters of shown text in the subtree; Han characters count <see cref="HanWeight"/>.</summary>
    public int[] Text { get; }

    /// <summary>Those of <see cref="Text"/> that stand in links.</summary>
    public int[] Links { get; }

    /// <summary>Of a block: its text outside the blocks inside it.</summary>
    public int[] OwnText { get; }

    public int[] OwnLinks { get; }

    /// <summary>Ends of sentences in the own text.</summary>
    public int[] OwnStops { get; }

    public int[] OwnCommas { get; }

    public bool[] IsShown { get; }

    public static HtmlTextStats Of(IReadOnlyList<HtmlNode> nodes)
    {
        var stats = new HtmlTextStats(nodes.Count);
        var block = new int[nodes.Count];
        var inLink = new bool[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (node.Parent is not { } parent)
            {
                stats.IsShown[i] = true;
                continue;
            }

            stats.IsShown[i] = stats.IsShown[parent.Index] && (node.IsText || (node.Tag != HtmlTag.Silent && !node.IsHidden()));
            var isBlock = node.Tag is not (HtmlTag.Inline or HtmlTag.Superscript or HtmlTag.Quotation or HtmlTag.LineBreak);
            block[i] = isBlock ? i : block[parent.Index];
            inLink[i] = inLink[parent.Index] || (node.Name == "a" && node.Attribute("href") is not null);
            if (node.IsText && stats.IsShown[i])
            {
                stats.Count(node.Text, i, block[i], inLink[i]);
            }
        }

        for (var i = nodes.Count - 1; i > 0; i--)
        {
            var parent = nodes[i].Parent!.Index;
            stats.Text[parent] += stats.Text[i];
            stats.Links[parent] += stats.Links[i];
        }

        return stats;
    }

    public double LinkShare(int index) => Text[index] == 0 ? 0 : (double)Links[index] / Text[index];

    private void Count(string text, int index, int block, bool inLink)
    {
        int weight = 0, stops = 0, commas = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u3400' and <= '\u9fff')
            {
                weight += HanWeight;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            weight++;
            switch (c)
            {
                case '。' or '！' or '？' or '；':
                    stops++;
                    break;
                case '.' or '!' or '?' or '…':
                    stops += i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '”' or '»' or '“' ? 1 : 0;
                    break;
                case ',' or '，' or '、' or ';' or ':':
                    commas++;
                    break;
            }
        }

        Text[index] = weight;
        Links[index] = inLink ? weight : 0;
        OwnText[block] += weight;
        OwnLinks[block] += inLink ? weight : 0;
        OwnStops[block] += stops;
        OwnCommas[block] += commas;
    }
}
