using System.Text.Json;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Sessions;

/// <summary>A tool of the analyst for callers that know nothing of our answers: each call has its own turn, and its result names document, page and quote beside every id.</summary>
/// <param name="shape">Gives name, description and schema; it is never called.</param>
/// <param name="refuse">Tells the caller why a call could not be followed: by a result, or by the exception of its protocol.</param>
internal sealed class SessionTool(AIFunction shape, AnalystSession session, Func<string, object?> refuse) : DelegatingAIFunction(shape)
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
            return refuse(exception.Message);
        }
    }
}
