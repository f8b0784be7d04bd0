namespace LittleGiants.Assistant.Models;

/// <summary>A tool call as it goes on, for those who watch a turn.</summary>
/// <param name="CallId">The same for all stages of one call.</param>
/// <param name="Result">What the model is told, once there is something.</param>
internal sealed record ToolStep(string CallId, string Tool, IReadOnlyDictionary<string, object?> Arguments, ToolStepStage Stage, object? Result = null);
