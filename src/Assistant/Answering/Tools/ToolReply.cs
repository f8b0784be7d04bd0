namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>What a tool gives: the same finding as text with evidence ids, for a model, and as data, for the built-in analyst.</summary>
internal sealed record ToolReply(string Text, object? Finding = null)
{
    public override string ToString() => Text;
}
