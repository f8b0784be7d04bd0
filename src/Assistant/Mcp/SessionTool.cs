using System.Text.Json;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.AI;
using ModelContextProtocol;

namespace LittleGiants.Assistant.Mcp;

/// <summary>A tool of the analyst for callers that know nothing of our answers: each call has its own turn, and its result names document, page and quote beside every id.</summary>
/// <param name="shape">Gives name, description and schema; it is never called.</param>
internal sealed class SessionTool(AIFunction shape, AnalystSession session) : DelegatingAIFunction(shape)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        using var tools = new AnalystTools(session.NewTurn());
        try
        {
            var result = await tools.Reading.Single(tool => tool.Name == Name).InvokeAsync(arguments, cancellationToken);
            return EvidenceNotes.Under(result?.ToString() ?? "", session.Ledger);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or LibraryException)
        {
            // The protocol's own exception is the one whose words reach the caller.
            throw new McpException(exception.Message);
        }
    }
}
