using System.Text.Json;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>A tool as servers are told of it: its parameters without references.</summary>
internal sealed class InlinedTool(AIFunction tool) : DelegatingAIFunction(tool)
{
    public override JsonElement JsonSchema { get; } = SchemaInliner.Inline(tool.JsonSchema);
}
