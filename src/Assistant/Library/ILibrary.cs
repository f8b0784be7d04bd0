using LittleGiants.Assistant.Library.Copying;

namespace LittleGiants.Assistant.Library;

/// <summary>The documents of one analyst or team and all that is known of them. Safe for several threads.</summary>
/// <remarks>A store is complete when <c>LibraryConformanceTests</c> pass for it. It knows tokens, not words: what a token is, Search says.</remarks>
internal interface ILibrary : IAsyncDisposable
{
    /// <summary>Adds a document with everything that belongs to it, or nothing. The same content is not added twice: the record that is there comes back.</summary>
    /// <remarks>A corrected edition takes the place of an earlier document of the same company, kind and year.</remarks>
    Task<DocumentRecord> AddAsync(IndexedDocument document, CancellationToken cancellationToken);

    /// <summary>Writes a document anew, all of it or nothing, under the id and day it has; answers that stand on it stay. False when there is none.</summary>
    Task<bool> ReplaceAsync(long documentId, IndexedDocument document, CancellationToken cancellationToken);

    /// <summary>Adds facts to a document, behind those it has; their concepts are absent no longer. All of them or none; false when there is no such document.</summary>
    Task<bool> AddFactsAsync(long documentId, IReadOnlyList<FactRecord> facts, CancellationToken cancellationToken);

    /// <summary>Removes a document and everything it left behind, answers that stand on it included. False when there is none.</summary>
    Task<bool> RemoveAsync(long documentId, CancellationToken cancellationToken);

    /// <summary>All documents, in the order in which they were added.</summary>
    Task<IReadOnlyList<DocumentRecord>> DocumentsAsync(CancellationToken cancellationToken);

    Task<DocumentRecord?> FindDocumentAsync(string sha256, CancellationToken cancellationToken);

    Task<IReadOnlyList<CompanyRecord>> CompaniesAsync(CancellationToken cancellationToken);

    /// <summary>Null when the document has no such page.</summary>
    Task<PageRecord?> PageAsync(long documentId, int page, CancellationToken cancellationToken);

    /// <summary>The pages of a document in their order, without text and boxes.</summary>
    Task<IReadOnlyList<PageRecord>> PagesAsync(long documentId, CancellationToken cancellationToken);

    /// <summary>How many facts each document has; those without any are left out.</summary>
    Task<IReadOnlyDictionary<long, int>> FactCountsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<FactRecord>> FactsAsync(FactQuery query, CancellationToken cancellationToken);

    /// <summary>The companies whose ids lie in a range, in the order of the ids, with their facts of some concepts: what goes over all companies reads them range by range.</summary>
    Task<IReadOnlyList<CompanyDossier>> DossiersAsync(IdRange companies, IReadOnlyCollection<string> concepts, CancellationToken cancellationToken);

    /// <summary>Events and officers of a company or of a document, of all topics that begin with <paramref name="topic"/>.</summary>
    Task<IReadOnlyList<StatementRecord>> StatementsAsync(string topic, long? companyId, long? documentId, CancellationToken cancellationToken);

    /// <summary>Passages that hold any of the terms, best first by the sum of the weights of the terms they hold: candidates, which Search ranks.</summary>
    Task<IReadOnlyList<ScoredId>> FindPassagesAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>Rows of tables that hold any of the terms in label or context, best first.</summary>
    Task<IReadOnlyList<ScoredId>> FindRowsAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>In the order of the ids; ids that are gone are left out.</summary>
    Task<IReadOnlyList<PassageRecord>> PassagesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <inheritdoc cref="PassagesAsync"/>
    Task<IReadOnlyList<PassageText>> PassageTextsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <inheritdoc cref="PassagesAsync"/>
    Task<IReadOnlyList<RowRecord>> RowsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>In how many passages each token stands, and how many passages there are.</summary>
    Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> FrequenciesAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken);

    /// <summary>Passages that have no vector of a model yet, in the order of their ids.</summary>
    Task<IReadOnlyList<long>> PassagesWithoutVectorAsync(string model, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps vectors; those of passages that are gone are left out. A removed document takes its vectors along.</summary>
    Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken);

    /// <summary>All vectors of a model, in the order of their passages.</summary>
    Task<IReadOnlyList<PassageVector>> VectorsAsync(string model, CancellationToken cancellationToken);

    /// <summary>Whether the store itself compares the vectors of a model, all of them.</summary>
    Task<bool> RanksVectorsAsync(string model, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The vectors that make the smallest angles with the one asked for, the smallest first; only where <see cref="RanksVectorsAsync"/> says so.</summary>
    /// <param name="passages">Where to look, in their order, none empty, none over another; null: everywhere.</param>
    Task<IReadOnlyList<PassageVector>> NearestVectorsAsync(string model, float[] asked, IReadOnlyList<IdRange>? passages, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store compares no vectors.");

    Task<Correction> AppendAsync(Correction correction, CancellationToken cancellationToken);

    /// <summary>All corrections of a company in the order in which they were made; of all companies when null.</summary>
    Task<IReadOnlyList<Correction>> CorrectionsAsync(long? companyId, CancellationToken cancellationToken);

    /// <summary>The conversations of one user, the latest first.</summary>
    Task<IReadOnlyList<Conversation>> ConversationsAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Whoever owns it; null when there is none.</summary>
    Task<Conversation?> FindConversationAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<ConversationTurn>> TurnsAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Writes the conversation and, when given, its next turn.</summary>
    Task SaveAsync(Conversation conversation, ConversationTurn? turn, CancellationToken cancellationToken);

    Task<bool> RemoveConversationAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Removes a turn and all after it.</summary>
    /// <param name="from">The number of the first that goes.</param>
    Task RemoveTurnsAsync(string conversationId, int from, CancellationToken cancellationToken);

    /// <summary>Keeps what a reader thinks of an answer, in place of what was thought before. False when there is no such turn.</summary>
    Task<bool> RateAsync(TurnFeedback feedback, CancellationToken cancellationToken);

    Task<bool> RemoveRatingAsync(string conversationId, int number, CancellationToken cancellationToken);

    /// <summary>In the order of the turns; it goes with its turn.</summary>
    Task<IReadOnlyList<TurnFeedback>> FeedbackAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>A number that changes whenever documents, companies, facts or corrections change: what caches ask.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>What is damaged, in words; empty when all is well.</summary>
    Task<IReadOnlyList<LibraryDamage>> CheckAsync(CancellationToken cancellationToken);

    /// <summary>What it holds, row by row.</summary>
    ILibraryTables Tables { get; }
}
