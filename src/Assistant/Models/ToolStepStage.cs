namespace LittleGiants.Assistant.Models;

/// <summary>How far a tool call is.</summary>
internal enum ToolStepStage
{
    Started,
    Finished,

    /// <summary>The tool is unknown, its arguments are broken, it failed or took too long; the model was told.</summary>
    Failed,

    /// <summary>The turn's tool calls were used up.</summary>
    Refused,
}
