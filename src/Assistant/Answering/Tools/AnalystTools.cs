using LittleGiants.Assistant.Answering.Tools.Calls;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>The tools as a model calls them: thin, read-only, answering in text with evidence ids. The built-in analyst uses the same parts.</summary>
internal sealed class AnalystTools : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    public AnalystTools(Turn turn)
    {
        var subject = new ToolSubject(turn);
        var values = new ValueCalls(turn, subject);
        var texts = new TextCalls(turn, subject);
        var judgements = new JudgementCalls(turn, subject);
        Reading =
        [
            Tool(texts.ListAsync, "list_library"),
            Tool(values.GetAsync, "get_value"),
            Tool(values.RowsAsync, "find_row"),
            Tool(texts.SearchAsync, "search"),
            Tool(texts.PageAsync, "read_page"),
            Tool(judgements.AssessAsync, "assess"),
            Tool(judgements.EventsAsync, "find_events"),
            Tool(judgements.OfficersAsync, "find_officers"),
        ];
        All = [.. Reading, Tool(new ValueGiver(turn).Give, "give_value")];
    }

    /// <summary>Those that read the library and change nothing, not even the turn. Names are letters, digits and underscores, as all servers allow.</summary>
    public IReadOnlyList<AIFunction> Reading { get; }

    /// <summary>And the one by which a model gives its answer as a value.</summary>
    public IReadOnlyList<AIFunction> All { get; }

    public void Dispose() => _gate.Dispose();

    private AnalystTool Tool(Delegate method, string name) => AnalystTool.Of(method, name, _gate);
}
