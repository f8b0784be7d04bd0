using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Sessions;

/// <summary>Calls of tools that no question of ours stands behind: each has a turn of its own, which sees the library as it is then, and all share one ledger, so that ids stay valid. Safe for several threads.</summary>
internal sealed class AnalystSession(ILibrary library, SearchService search, QuantityReaders quantities, Func<string, VerdictWording> verdicts, CriteriaProfile profile)
{
    /// <summary>In which the tools' own sentences are written; their arguments may be in any.</summary>
    private const string Language = "en";

    private static readonly Question NoQuestion = new("", Language, Intent.Open) { Core = "" };

    public ILibrary Library => library;

    public EvidenceLedger Ledger { get; } = EvidenceLedger.OfSession();

    public Turn NewTurn() => new(new AnswerRequest(""), NoQuestion, Focus.None, new TurnLibrary(library), search, profile, verdicts, quantities, Ledger);
}
