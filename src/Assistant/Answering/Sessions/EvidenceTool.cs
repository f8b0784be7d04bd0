using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Sessions;

/// <summary>Looks an id up again that an earlier call returned.</summary>
internal sealed class EvidenceTool(AnalystSession session)
{
    public static AIFunction Of(AnalystSession session) => AIFunctionFactory.Create(new EvidenceTool(session).Show, "show_evidence");

    [Description("Shows what an evidence id stands for: document, page and quote. Ids of all earlier calls of this session are known.")]
    private string Show([Description("The id. Example: E12")] string id) => session.Ledger.Find(id.Trim('[', ']', ' ')) is { } entry
        ? string.Join('\n', entry.Sources.Prepend(entry).DistinctBy(item => item.Id).Select(EvidenceNotes.Of))
        : $"There is no evidence {id} in this session.";
}
