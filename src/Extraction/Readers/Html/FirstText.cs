namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Takes the first characters of an element's text.</summary>
internal static class FirstText
{
    /// <summary>Fills the buffer with text, white space collapsed, and gives how much of it was filled.</summary>
    public static int Of(HtmlNode node, Span<char> buffer)
    {
        var length = 0;
        var space = false;
        var open = new Stack<(HtmlNode Node, int Next)>();
        open.Push((node, 0));
        while (length < buffer.Length && open.TryPop(out var top))
        {
            if (top.Next == top.Node.Children.Count)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.Children[top.Next];
            if (!child.IsText)
            {
                if (child.Tag != HtmlTag.Silent && !child.IsHidden())
                {
                    space |= child.Tag != HtmlTag.Inline;
                    open.Push((child, 0));
                }

                continue;
            }

            foreach (var c in child.Text)
            {
                if (char.IsWhiteSpace(c))
                {
                    space = true;
                    continue;
                }

                if (space && length > 0 && length < buffer.Length)
                {
                    buffer[length++] = ' ';
                }

                space = false;
                if (length == buffer.Length)
                {
                    break;
                }

                buffer[length++] = c;
            }
        }

        return length;
    }

    /// <summary>The element's text as one line, at most so many characters.</summary>
    public static string Line(HtmlNode node, int limit)
    {
        var buffer = new char[limit];
        return new string(buffer, 0, Of(node, buffer));
    }
}
