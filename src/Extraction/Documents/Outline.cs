namespace LittleGiants.Extraction.Documents;

/// <summary>The tree of a document's headings.</summary>
public static class Outline
{
    /// <summary>The sections that stand under no other. A level that is skipped on the way down makes no section of its own.</summary>
    public static IReadOnlyList<Section> Of(SourceDocument document)
    {
        var headings = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                headings.Add(block);
            }
        }

        // From the last heading to the first: when a heading is met, the sections under it are ready.
        var waiting = new Stack<Section>();
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var heading = headings[i];
            var children = new List<Section>();
            while (waiting.Count > 0 && waiting.Peek().Level > heading.Level)
            {
                children.Add(waiting.Pop());
            }

            var end = waiting.Count > 0 ? waiting.Peek().Span.Start : document.Text.Length;
            var last = document.PageAt(Math.Max(heading.Span.Start, end - 1)).Number;
            waiting.Push(new Section(heading.Span, heading.Level, new TextSpan(heading.Span.Start, end), heading.Page, last, children));
        }

        return [.. waiting];
    }
}
