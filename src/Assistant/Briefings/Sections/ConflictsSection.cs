using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Values on which documents differ: restated later, contradicted, told otherwise by an article, set aside by the analyst.</summary>
internal sealed class ConflictsSection() : CompanySection("conflicts", BriefingPhrase.ConflictsHeading)
{
    private const int Most = 12;

    protected override Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var differing = subject.View.Facts.Where(fact => fact.Scope == Scope.Consolidated)
            .OrderBy(fact => ConceptCatalog.Default.Find(fact.Concept) is null)
            .Select(fact => Item(desk, fact)).OfType<CitedText>().ToList();
        if (differing.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<BriefingBlock>>([desk.Line(BriefingPhrase.NoConflicts)]);
        }

        var list = new ListBlock([.. differing.Take(Most)]);
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(differing.Count > Most ? [list, desk.Line(BriefingPhrase.MoreConflicts)] : [list]);
    }

    private static CitedText? Item(BriefingDesk desk, CompanyFact fact)
    {
        var others = fact.Others.Where(other => other.Relation != FactRelation.Same && other.Record.Evidence.Count > 0).DistinctBy(other => (other.Document.Id, other.Record.Fact.Quantity?.Value)).ToList();

        // Statements print one line several times, current and not: inside one document only the facts that are followed count.
        var rivals = fact.Chosen.Fact.Status == FactStatus.Conflicting && ConceptCatalog.Default.Find(fact.Concept) is not null ? Rivals(desk, fact).ToList() : [];
        if ((others.Count == 0 && rivals.Count == 0) || desk.Evidence(fact).Count == 0)
        {
            return null;
        }

        var name = desk.Turn.Names.Of(fact.Concept);
        var head = fact.FiscalYear is { } year ? desk.Say.Say(BriefingPhrase.OfYear, name, desk.Year(year)) : name;
        var stated = desk.Say.Cite(BriefingPhrase.StatedIn, CitedText.Of(desk.Turn.Figures.Of(fact.Chosen.Fact)), NameOf(fact.Document), CitedText.Of("", desk.Evidence(fact)));
        var told = others.Select(other => desk.Say.Cite(
            BriefingPhrase.OtherIn, CitedText.Of(desk.Turn.Figures.Of(other.Record.Fact)), NameOf(other.Document), CitedText.Of(desk.Turn.Wording[Relation(other.Relation)]), CitedText.Of("", desk.Evidence(other))));
        return CitedText.Of(head + desk.Say[BriefingPhrase.Colon]).Then(CitedText.Join(desk.Say[BriefingPhrase.Semicolon], [stated, .. rivals, .. told])).Then(desk.Stop);
    }

    private static IEnumerable<CitedText> Rivals(BriefingDesk desk, CompanyFact fact)
    {
        for (var i = 0; i < fact.Chosen.RivalEvidence.Count && fact.Document is { } document; i++)
        {
            var quantity = fact.Chosen.Fact.Rivals[i].Quantity;
            var entry = desk.Turn.Ledger.Quote(document, fact.Chosen.RivalEvidence[i], quantity is null ? [] : [new CitedFact(quantity.Value, null) { Currency = quantity.Currency }], quantity?.Value is { } value ? [value] : []);
            yield return desk.Say.Cite(BriefingPhrase.StatedIn, CitedText.Of(quantity is null ? entry.Text : desk.Turn.Figures.Of(quantity)), NameOf(document), CitedText.Of("", entry));
        }
    }

    private static CitedText NameOf(DocumentRecord? document) => CitedText.Of(document is null ? "–" : BriefingDesk.NameOf(document));

    private static AnswerPhrase Relation(FactRelation relation) => relation switch
    {
        FactRelation.Restated => AnswerPhrase.Restated,
        FactRelation.Article => AnswerPhrase.InArticle,
        FactRelation.Rejected => AnswerPhrase.Rejected,
        _ => AnswerPhrase.Conflicting,
    };
}
