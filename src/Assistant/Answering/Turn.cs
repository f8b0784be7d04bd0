using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering;

/// <summary>One question on its way to an answer: what it may use, and what has come of it so far.</summary>
internal sealed class Turn
{
    private readonly Func<string, VerdictWording> _verdicts;

    /// <param name="ledger">Null: one of its own.</param>
    public Turn(AnswerRequest request, Question question, Focus before, TurnLibrary library, SearchService search, CriteriaProfile profile, Func<string, VerdictWording> verdicts, QuantityReaders quantities, EvidenceLedger? ledger = null)
    {
        (Ledger, Quantities, _verdicts) = (ledger ?? new EvidenceLedger(), quantities, verdicts);
        (Request, Question, Before, Library, Search, Profile) = (request, question, before, library, search, profile);
        Wording = AnswerWording.For(question.Language);
        var words = Output.Wording.For(question.Language);
        Figures = new ValueText(words);
        Verdicts = verdicts(question.Language);
        Names = new LineNames(question.Language);
        Values = new ValueTools(library, Ledger, Names, words[Phrase.FoundByModel]);
        Rows = new RowFinder(library, Ledger);
        Counts = new CountFinder(library, search, Ledger, quantities);
        Statements = new StatementTools(library, Ledger);
        Criteria = new CriteriaTools(library, Ledger, Verdicts, words[Phrase.FoundByModel]);
        Named.UnionWith([.. question.Companies.SelectMany(company => company.Aliases.Select(alias => alias.Text).Append(company.Name)), .. question.Mentions, .. question.Unknown]);
    }

    public AnswerRequest Request { get; }

    public Question Question { get; }

    public Focus Before { get; }

    public TurnLibrary Library { get; }

    public SearchService Search { get; }

    public CriteriaProfile Profile { get; }

    /// <summary>Reads figures of quotes.</summary>
    public QuantityReaders Quantities { get; }

    public EvidenceLedger Ledger { get; }

    public AnswerWording Wording { get; }

    public ValueText Figures { get; }

    public VerdictWording Verdicts { get; }

    public LineNames Names { get; }

    public ValueTools Values { get; }

    public RowFinder Rows { get; }

    public CountFinder Counts { get; }

    public StatementTools Statements { get; }

    public CriteriaTools Criteria { get; }

    /// <summary>Names that the answer may write: of companies as the library and as the question write them, of documents.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The tool calls so far.</summary>
    public List<TurnStep> Steps { get; } = [];

    /// <summary>The value as a machine reads it, once a play or a model has given it.</summary>
    public AnswerValue Given { get; set; } = AnswerValue.None;

    /// <summary>The companies that the answer found, when the question named none: what is asked next is about them.</summary>
    public IReadOnlyList<CompanyRecord> Subjects { get; set; } = [];

    /// <summary>What shows <see cref="Given"/>, when a model gave it: a value is not believed without.</summary>
    public IReadOnlyList<LedgerEntry> GivenBy { get; set; } = [];

    public List<string> Suggestions { get; } = [];

    /// <summary>A part of the question on the way to its own answer, which cites from the same ledger.</summary>
    public Turn Of(Question part) => new(Request, part, Before, Library, Search, Profile, _verdicts, Quantities, Ledger);

    /// <summary>Takes over what a part read and may name.</summary>
    public void Take(Turn part)
    {
        Steps.AddRange(part.Steps);
        Named.UnionWith(part.Named);
        Suggestions.AddRange(part.Suggestions.Except(Suggestions));
    }

    public void Note(string tool, string arguments, string outcome) => Steps.Add(new TurnStep(tool, arguments, outcome));
}
