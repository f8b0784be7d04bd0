using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Library;

/// <summary>What every store must do. A store is complete when a class deriving from this passes.</summary>
public abstract class LibraryConformanceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly AssistantServices Services = new();

    private protected ILibrary Library { get; private set; } = null!;

    private protected abstract Task<ILibrary> OpenAsync();

    public async Task InitializeAsync() => Library = await OpenAsync();

    public async Task DisposeAsync() => await Library.DisposeAsync();

    [StoreFact]
    public async Task A_document_comes_back_with_company_pages_boxes_and_facts()
    {
        var indexed = Indexed(Samples.English);
        var added = await Library.AddAsync(indexed, default);
        Assert.Equal(indexed.Document with { Id = added.Id, CompanyId = added.CompanyId, Passages = added.Passages, Rows = added.Rows, UnreadablePages = added.UnreadablePages, Warnings = added.Warnings, Absent = added.Absent }, added);
        Assert.Equal(indexed.Document.Absent, added.Absent);
        var company = Assert.Single(await Library.CompaniesAsync(default));
        Assert.Equal((added.CompanyId, indexed.Company!.Name), (company.Id, company.Name));
        foreach (var page in indexed.Pages)
        {
            var stored = (await Library.PageAsync(added.Id, page.Number, default))!;
            Assert.Equal((page.Text, page.Start, page.Quality, page.Boxes.Count), (stored.Text, stored.Start, stored.Quality, stored.Boxes.Count));
            for (var i = 0; i < page.Boxes.Count; i++)
            {
                Assert.InRange(stored.Boxes[i].X - page.Boxes[i].X, -0.16f, 0.16f);
                Assert.InRange(stored.Boxes[i].Bottom - page.Boxes[i].Bottom, -0.16f, 0.16f);
            }
        }

        var facts = await Library.FactsAsync(new FactQuery { DocumentId = added.Id }, default);
        Assert.Equal(indexed.Facts.Select(Shown), facts.Select(Shown));
        Assert.Contains(facts, fact => fact.Fact.Concept == "revenue" && fact.Evidence is [{ Quote: "Revenue\t3\t61,842" }, ..]);
    }

    [StoreFact]
    public async Task The_same_content_is_added_once()
    {
        var first = await Library.AddAsync(Indexed(Samples.English), default);
        var second = await Library.AddAsync(Indexed(Samples.English), default);
        Assert.Equal(first.Id, second.Id);
        Assert.Single(await Library.DocumentsAsync(default));
    }

    [StoreFact]
    public async Task The_version_changes_with_documents_facts_and_corrections_and_with_nothing_else()
    {
        var seen = new HashSet<long> { await Library.VersionAsync(default) };
        var indexed = Indexed(Samples.English);
        var added = await Library.AddAsync(indexed, default);
        await ChangedAsync();
        await Library.AddAsync(indexed, default);
        await Library.AddFactsAsync(added.Id + 1, [indexed.Facts[0]], default);
        await Library.SaveAsync(new Conversation("c", "t", "{}", Now, Now), null, default);
        Assert.Contains(await Library.VersionAsync(default), seen);

        await Library.AddFactsAsync(added.Id, [indexed.Facts[0]], default);
        await ChangedAsync();
        await Library.ReplaceAsync(added.Id, indexed, default);
        await ChangedAsync();
        await Library.AppendAsync(new Correction(added.CompanyId!.Value, "revenue", 2024, "reject", "wrong", "analyst", Now), default);
        await ChangedAsync();
        await Library.RemoveAsync(added.Id, default);
        await ChangedAsync();

        async Task ChangedAsync() => Assert.True(seen.Add(await Library.VersionAsync(default)));
    }

    [StoreFact]
    public async Task Passages_and_rows_are_found_in_their_document()
    {
        var english = await Library.AddAsync(Indexed(Samples.English), default);
        var others = await AddAllOthersAsync();
        var terms = new PassageQuery([new QueryTerm(Tokenizer.PhraseOf("revenue"), 1)], null, 20);
        var passages = await Library.PassagesAsync([.. (await Library.FindPassagesAsync(terms, default)).Select(hit => hit.Id)], default);
        Assert.Contains(passages, passage => passage.DocumentId == english.Id);
        var rows = await Library.RowsAsync([.. (await Library.FindRowsAsync(terms with { Documents = [english] }, default)).Select(hit => hit.Id)], default);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(english.Id, row.DocumentId));
        Assert.Contains(rows, row => row.Label == "Revenue" && row.Points.Any(point => point is { Value: 61_842_000, Unit: "GBP", FiscalYear: 2024 }));
        Assert.Empty(await Library.FindRowsAsync(terms with { Documents = [] }, default));
        Assert.NotEmpty(others);
    }

    [StoreFact]
    public async Task A_removed_document_leaves_nothing_behind()
    {
        var kept = await Library.AddAsync(Indexed(Samples.English), default);
        var others = await AddAllOthersAsync();
        var conversation = new Conversation("c1", "About it", "{}", Now, Now);
        await Library.SaveAsync(conversation, new ConversationTurn(1, "Q1", "A1", Now, [kept.Id]), default);
        await Library.SaveAsync(conversation, new ConversationTurn(2, "Q2", "A2", Now, [others[0].Id]), default);
        foreach (var other in others)
        {
            Assert.True(await Library.RemoveAsync(other.Id, default));
            Assert.Null(await Library.PageAsync(other.Id, 1, default));
        }

        Assert.False(await Library.RemoveAsync(others[0].Id, default));
        Assert.Equal([kept.Id], (await Library.DocumentsAsync(default)).Select(document => document.Id));
        Assert.Equal([kept.CompanyId!.Value], (await Library.CompaniesAsync(default)).Select(company => company.Id));
        Assert.All(await Library.FactsAsync(new FactQuery(), default), fact => Assert.Equal(kept.Id, fact.DocumentId));
        Assert.Equal(["Q1"], (await Library.TurnsAsync("c1", default)).Select(turn => turn.Question));
        var (frequencies, _) = await Library.FrequenciesAsync(["营业", "harrowfield"], default);
        Assert.Equal(["harrowfield"], frequencies.Keys);
        Assert.Empty(await Library.CheckAsync(default));
    }

    [StoreFact]
    public async Task A_corrected_edition_takes_the_place_of_the_first_and_gives_it_back()
    {
        var indexed = Indexed(Samples.English);
        var first = await Library.AddAsync(indexed, default);
        var corrected = await Library.AddAsync(indexed with { Document = indexed.Document with { Sha256 = new string('a', 64), IsCorrected = true } }, default);
        Assert.Equal([corrected.Id, null], (await Library.DocumentsAsync(default)).Select(document => document.SupersededBy));
        Assert.True(await Library.RemoveAsync(corrected.Id, default));
        Assert.Null((await Library.DocumentsAsync(default)).Single(document => document.Id == first.Id).SupersededBy);
    }

    [StoreFact]
    public async Task A_document_written_anew_keeps_its_number_its_day_and_the_answers_that_stand_on_it()
    {
        var added = await Library.AddAsync(Indexed(Samples.English), default);
        var other = await Library.AddAsync(Indexed(Samples.Dutch), default);
        await Library.SaveAsync(new Conversation("c1", "About it", "{}", Now, Now), new ConversationTurn(1, "Q1", "A1", Now, [added.Id]), default);
        var anew = Indexed(Samples.English);
        Assert.True(await Library.ReplaceAsync(added.Id, anew with { Document = anew.Document with { Added = Now.AddDays(1), Stamp = "later" } }, default));
        Assert.False(await Library.ReplaceAsync(other.Id + 100, anew, default));
        var documents = await Library.DocumentsAsync(default);
        Assert.Equal([(added.Id, "later", Now), (other.Id, other.Stamp, Now)], documents.Select(document => (document.Id, document.Stamp, document.Added)));
        Assert.Equal([added.Id], Assert.Single(await Library.TurnsAsync("c1", default)).Documents);
        Assert.Equal(anew.Facts.Select(Shown), (await Library.FactsAsync(new FactQuery { DocumentId = added.Id }, default)).Select(Shown));
        Assert.Equal(added.CompanyId, documents[0].CompanyId);
        Assert.Empty(await Library.CheckAsync(default));
    }

    [StoreFact]
    public async Task A_company_is_called_as_its_latest_report_prints_it_in_whatever_order_they_come()
    {
        var indexed = Indexed(Samples.English);
        var company = indexed.Company! with { Registration = "123" };
        var later = indexed with { Company = company with { Name = "Harrowfield Group plc" }, Document = indexed.Document with { Sha256 = new string('b', 64), FiscalYear = 2025 } };
        await Library.AddAsync(later, default);
        var earlier = await Library.AddAsync(indexed with { Company = company }, default);
        Assert.Equal("Harrowfield Group plc", Assert.Single(await Library.CompaniesAsync(default)).Name);
        await Library.RemoveAsync(earlier.Id - 1, default);
        Assert.Equal(indexed.Company!.Name, Assert.Single(await Library.CompaniesAsync(default)).Name);
    }

    [StoreFact]
    public async Task Corrections_are_kept_in_order()
    {
        var document = await Library.AddAsync(Indexed(Samples.English), default);
        var set = await Library.AppendAsync(new Correction(document.CompanyId!.Value, "revenue", 2024, "set", "seen on page 4", "me", Now) { Value = 61_842_000.5m, Unit = "GBP", Old = "61,842" }, default);
        await Library.AppendAsync(new Correction(document.CompanyId!.Value, "revenue", 2024, "undo", "no", "me", Now) { Undoes = set.Id }, default);
        var all = await Library.CorrectionsAsync(document.CompanyId, default);
        Assert.Equal(["set", "undo"], all.Select(correction => correction.Action));
        Assert.Equal((61_842_000.5m, "GBP", set.Id), (all[0].Value, all[0].Unit, all[1].Undoes));
    }

    [StoreFact]
    public async Task Added_facts_stand_behind_those_that_are_there_and_are_absent_no_longer()
    {
        var added = await Library.AddAsync(Indexed(Samples.English), default);
        var before = await Library.FactsAsync(new FactQuery { DocumentId = added.Id }, default);
        var absent = added.Absent[0].Concept;
        var fact = before[0] with { Fact = before[0].Fact with { Concept = absent, Origin = FactOrigin.Model, Confidence = 0.4 } };
        Assert.True(await Library.AddFactsAsync(added.Id, [fact, fact with { Fact = fact.Fact with { Concept = "other" } }], default));
        var after = await Library.FactsAsync(new FactQuery { DocumentId = added.Id }, default);
        Assert.Equal([.. before.Select(Shown), Shown(fact), Shown(fact with { Fact = fact.Fact with { Concept = "other" } })], after.Select(Shown));
        Assert.Equal((added.CompanyId, FactOrigin.Model, FactOrigin.Rules), (after[^1].CompanyId, after[^1].Fact.Origin, after[0].Fact.Origin));
        Assert.Equal(added.Absent.Skip(1), (await Library.DocumentsAsync(default))[0].Absent);
        Assert.Single(await Library.FactsAsync(new FactQuery { CompanyId = added.CompanyId, Concepts = [absent] }, default));
        Assert.False(await Library.AddFactsAsync(added.Id + 1, [fact], default));
        Assert.Empty(await Library.CheckAsync(default));
    }

    [StoreFact]
    public async Task Companies_come_range_by_range_with_their_documents_corrections_and_the_facts_asked_for()
    {
        var english = await Library.AddAsync(Indexed(Samples.English), default);
        await AddAllOthersAsync();
        await Library.AppendAsync(new Correction(english.CompanyId!.Value, "revenue", 2024, "confirm", "", "me", Now), default);
        var companies = await Library.CompaniesAsync(default);
        var dossiers = await Library.DossiersAsync(new IdRange(companies[0].Id, companies[1].Id), ["revenue", "employees"], default);
        Assert.Equal(companies.Take(2).Select(company => (company.Id, company.Name, company.Aliases.Count)), dossiers.Select(dossier => (dossier.Company.Id, dossier.Company.Name, dossier.Company.Aliases.Count)));
        foreach (var dossier in dossiers)
        {
            var facts = await Library.FactsAsync(new FactQuery { CompanyId = dossier.Company.Id, Concepts = ["revenue", "employees"] }, default);
            Assert.NotEmpty(facts);
            Assert.Equal(facts.Select(fact => Shown(fact with { RivalEvidence = [], Fact = fact.Fact with { Checks = [] } })), dossier.Facts.Select(Shown));
            Assert.Equal(facts.Select(fact => (fact.Id, fact.DocumentId, fact.CompanyId, fact.Fact.Status)), dossier.Facts.Select(fact => (fact.Id, fact.DocumentId, fact.CompanyId, fact.Fact.Status)));
            Assert.All(dossier.Documents, document => Assert.Equal(dossier.Company.Id, document.CompanyId));
        }

        Assert.Single(dossiers.Single(dossier => dossier.Company.Id == english.CompanyId).Corrections);
        Assert.Empty(await Library.DossiersAsync(new IdRange(companies[^1].Id + 1, long.MaxValue), ["revenue"], default));
    }

    [StoreFact]
    public async Task A_file_that_changed_where_it_lies_takes_the_place_of_what_it_was_and_gives_it_back()
    {
        var indexed = Indexed(Samples.English);
        await Library.AddAsync(indexed, default);
        var changed = await Library.AddAsync(indexed with { Document = indexed.Document with { Sha256 = new string('c', 64) } }, default);
        var elsewhere = await Library.AddAsync(indexed with { Document = indexed.Document with { Sha256 = new string('d', 64), Source = "other" } }, default);
        Assert.Equal([changed.Id, null, null], (await Library.DocumentsAsync(default)).Select(document => document.SupersededBy));
        await Library.RemoveAsync(elsewhere.Id, default);
        await Library.RemoveAsync(changed.Id, default);
        Assert.Null(Assert.Single(await Library.DocumentsAsync(default)).SupersededBy);
    }

    [StoreFact]
    public async Task The_text_of_a_passage_is_that_of_its_page()
    {
        var added = await Library.AddAsync(Indexed(Samples.Chinese), default);
        var texts = await Library.PassageTextsAsync([added.Passages.Last, added.Passages.First, added.Passages.Last + 1000], default);
        Assert.Equal([added.Passages.Last, added.Passages.First], texts.Select(text => text.Passage.Id));
        foreach (var (passage, text) in texts)
        {
            Assert.Equal((await Library.PageAsync(added.Id, passage.Page, default))!.TextOf(passage.Span), text);
            Assert.NotEmpty(text);
        }
    }

    [StoreFact]
    public async Task Passages_that_hold_the_heavier_terms_come_first_and_a_group_counts_once()
    {
        await Library.AddAsync(Indexed(Samples.English), default);
        var hits = await Library.FindPassagesAsync(new PassageQuery([new QueryTerm("revenue", 2) { Group = 1 }, new QueryTerm("total", 1) { Group = 1 }, new QueryTerm("employee", 0.5)], null, 50), default);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Id), hits.Select(hit => hit.Id));
        Assert.All(hits, hit => Assert.Contains(hit.Score, new[] { 0.5, 1, 1.5, 2, 2.5 }));
    }

    [StoreFact]
    public async Task Vectors_are_kept_for_each_model_and_go_with_their_document()
    {
        var added = await Library.AddAsync(Indexed(Samples.English), default);
        var missing = await Library.PassagesWithoutVectorAsync("m", 3, default);
        Assert.Equal([added.Passages.First, added.Passages.First + 1, added.Passages.First + 2], missing);
        await Library.AddVectorsAsync("m", [new PassageVector(missing[0], [1, 0.5f]), new PassageVector(added.Passages.Last + 1000, [1, 1])], default);
        var kept = Assert.Single(await Library.VectorsAsync("m", default));
        Assert.Equal((missing[0], 0.5f), (kept.PassageId, kept.Values[1]));
        Assert.Equal(missing[1], (await Library.PassagesWithoutVectorAsync("m", 1, default))[0]);
        Assert.Empty(await Library.VectorsAsync("other", default));
        await Library.RemoveAsync(added.Id, default);
        Assert.Empty(await Library.VectorsAsync("m", default));
    }

    [StoreFact]
    public async Task Conversations_belong_to_their_owner()
    {
        await Library.SaveAsync(new Conversation("c1", "Mine", "{}", Now, Now), null, default);
        await Library.SaveAsync(new Conversation("c2", "Hers, earlier", "{}", Now, Now) { Owner = "ann" }, null, default);
        await Library.SaveAsync(new Conversation("c3", "Hers", "{}", Now, Now.AddHours(1)) { Owner = "ann" }, null, default);
        Assert.Equal(["c1"], (await Library.ConversationsAsync(Conversation.LocalOwner, default)).Select(conversation => conversation.Id));
        Assert.Equal(["c3", "c2"], (await Library.ConversationsAsync("ann", default)).Select(conversation => conversation.Id));
        Assert.Empty(await Library.ConversationsAsync("bob", default));
        Assert.Equal("ann", (await Library.FindConversationAsync("c2", default))!.Owner);
        Assert.Null(await Library.FindConversationAsync("c", default));

        // Whoever writes it later, it stays whose it is.
        await Library.SaveAsync((await Library.FindConversationAsync("c2", default))! with { Title = "Renamed", Owner = "bob" }, null, default);
        Assert.Equal(("Renamed", "ann"), ((await Library.FindConversationAsync("c2", default))!.Title, (await Library.FindConversationAsync("c2", default))!.Owner));
    }

    [StoreFact]
    public async Task Turns_from_one_on_are_removed_and_their_feedback_with_them()
    {
        var conversation = new Conversation("c1", "About it", "{}", Now, Now);
        foreach (var number in new[] { 0, 1, 2 })
        {
            await Library.SaveAsync(conversation, new ConversationTurn(number, $"Q{number}", "A", Now, []), default);
        }

        Assert.True(await Library.RateAsync(new TurnFeedback("c1", 0, TurnFeedback.Up, null, "me", Now), default));
        Assert.True(await Library.RateAsync(new TurnFeedback("c1", 0, TurnFeedback.Down, "wrong year", "me", Now.AddHours(1)), default));
        Assert.True(await Library.RateAsync(new TurnFeedback("c1", 2, TurnFeedback.Up, null, "me", Now), default));
        Assert.False(await Library.RateAsync(new TurnFeedback("c1", 3, TurnFeedback.Up, null, "me", Now), default));
        Assert.Equal([(0, "down", "wrong year"), (2, "up", null)], (await Library.FeedbackAsync("c1", default)).Select(item => (item.Number, item.Thumb, item.Note)));
        await Library.RemoveTurnsAsync("c1", 1, default);
        Assert.Equal(["Q0"], (await Library.TurnsAsync("c1", default)).Select(turn => turn.Question));
        Assert.Equal([0], (await Library.FeedbackAsync("c1", default)).Select(item => item.Number));
        Assert.True(await Library.RemoveRatingAsync("c1", 0, default));
        Assert.Empty(await Library.FeedbackAsync("c1", default));
    }

    private async Task<List<DocumentRecord>> AddAllOthersAsync()
    {
        var added = new List<DocumentRecord>();
        foreach (var name in new[] { Samples.Dutch, Samples.Chinese })
        {
            added.Add(await Library.AddAsync(Indexed(name), default));
        }

        return added;
    }

    internal static IndexedDocument Indexed(string sample)
    {
        var path = Samples.PathOf(sample);
        var read = Services.Files.Read(path, new ReadOptions(), null, default);
        return Services.Indexer.Index(read.Document!, sample, path, Now, default);
    }

    private static string Shown(FactRecord record) =>
        FormattableString.Invariant($"{record.Fact.Concept} {record.Fact.Quantity} {record.Fact.Text} {record.Fact.Period} {record.Fact.Scope} {record.Fact.Confidence} {string.Join('|', record.Evidence)} {string.Join('|', record.RivalEvidence)} {string.Join('|', record.Fact.Checks)}");
}
