using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.DataPoints;
using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Facts.Officers;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>From a read document to all that the library keeps of it.</summary>
internal sealed class DocumentIndexer(FactExtractor extractor, QuantityReaders quantities)
{
    /// <summary>Raised when what is kept of a document changes: older ones are read again by <c>verify</c>.</summary>
    public const string Stamp = "4";

    private readonly DataRowReader _rows = new(quantities);

    /// <param name="name">The file's name, for people.</param>
    /// <param name="source">The path or address it came from.</param>
    public IndexedDocument Index(SourceDocument document, string name, string source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ExtractionResult extracted;
        using (IngestionTelemetry.BeginStage(IngestionTelemetry.Extract))
        {
            extracted = extractor.Extract(document, cancellationToken);
        }

        using var indexing = IngestionTelemetry.BeginStage(IngestionTelemetry.Index);
        var frame = extracted.Frame;
        var passages = PassageCutter.Cut(document);
        cancellationToken.ThrowIfCancellationRequested();
        return new IndexedDocument(Record(frame, extracted, name, source, now), [.. document.Pages.Select(page => Page(document, page))])
        {
            Company = frame.Company,
            OtherCompanies = extracted.OtherCompanies,
            Passages = passages,
            Rows = Rows(document, _rows.Read(frame, cancellationToken)),
            Facts = [.. extracted.Facts.Select(fact => Fact(document, fact))],
            Statements = Statements(frame, cancellationToken),
        };
    }

    private static DocumentRecord Record(DocumentFrame frame, ExtractionResult extracted, string name, string source, DateTimeOffset now)
    {
        var document = frame.Document;
        return new DocumentRecord
        {
            Sha256 = document.Sha256,
            Name = name,
            Source = source,
            MediaType = document.MediaType,
            Kind = frame.Kind,
            Language = document.Language,
            Title = document.Title,
            Outlet = document.Outlet,
            Date = document.Date,
            FiscalYear = frame.FiscalYear,
            PeriodStart = frame.PeriodStart,
            PeriodEnd = frame.PeriodEnd,
            IsInterim = frame.IsInterim,
            IsCorrected = Editions.IsCorrected(document, name),
            Currency = frame.Currency,
            PageCount = document.Pages.Count,
            UnreadablePages = [.. document.Pages.Where(page => page.Quality == TextQuality.Unreadable).Select(page => page.Number)],
            Warnings = document.Warnings,
            Absent = extracted.Absent,
            Added = now,
            Stamp = Stamp,
        };
    }

    private static PageRecord Page(SourceDocument document, DocumentPage page) =>
        new(0, page.Number, page.Span.Start, page.Width, page.Height, page.Quality, document.TextOf(page.Span).ToString()) { Boxes = Boxes(page) };

    /// <summary>One for each character; none where a page has no size.</summary>
    private static IReadOnlyList<Box> Boxes(DocumentPage page)
    {
        var boxes = page.CharacterBoxes;
        return page.Width <= 0 ? [] : boxes.Count == page.Span.Length ? boxes : [.. boxes.Take(page.Span.Length), .. Enumerable.Repeat(default(Box), Math.Max(0, page.Span.Length - boxes.Count))];
    }

    private static FactRecord Fact(SourceDocument document, Fact fact) => new(fact, [.. fact.Evidence.Select(span => Cite(document, span))])
    {
        RivalEvidence = [.. fact.Rivals.Select(rival => Cite(document, rival.Evidence))],
    };

    private static Citation Cite(SourceDocument document, TextSpan span) => new(document.PageAt(span.Start).Number, span, document.TextOf(span).ToString());

    private static List<StatementRecord> Statements(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var officers = OfficerFinder.Find(frame, cancellationToken);
        return
        [
            .. EventFinder.Find(frame, cancellationToken).Select(found => Event(frame.Document, found)),
            .. officers.Where(officer => officer.Name.Length > 0).Select(officer => Officer(frame.Document, StatementRecord.Officer, officer)),
            .. LeadershipChanges.In(frame, officers).Select(officer => Officer(frame.Document, StatementRecord.Change, officer)),
        ];
    }

    private static StatementRecord Event(SourceDocument document, CompanyEvent found) => new(StatementRecord.Event + found.Kind, Cite(document, found.Sentence))
    {
        IsNegated = found.Polarity == Polarity.Negated,
        FiscalYear = found.FiscalYear,
        Strength = found.Strength,
    };

    private static StatementRecord Officer(SourceDocument document, string topic, Officer found) => new(topic + found.Role, Cite(document, found.Evidence))
    {
        Person = found.Name,
        Title = found.PrintedTitle,
        ChangeKind = found.Change?.ToString().ToLowerInvariant(),
        Date = found.Date,
    };

    private static List<IndexedRow> Rows(SourceDocument document, IReadOnlyList<DataRow> rows)
    {
        // Most rows have the context of the one before.
        var (context, tokens) = ("", "");
        var indexed = new List<IndexedRow>(rows.Count);
        foreach (var row in rows)
        {
            var label = document.TextOf(row.Label).ToString().Replace('\n', ' ');
            var caption = document.Tables[row.Table].Caption is { } span ? document.TextOf(span).ToString().Replace('\n', ' ') : "";
            var own = string.Join(' ', [.. row.Path, caption]);
            if (own != context)
            {
                (context, tokens) = (own, Tokenizer.Of(own));
            }

            var record = new RowRecord(document.PageAt(row.Label.Start).Number, row.Span, row.Table, row.Row, label, row.Path, caption, row.Scope, [.. row.Points.Select(point => Point(document, point))]);
            indexed.Add(new IndexedRow(record, Tokenizer.Of(label), tokens));
        }

        return indexed;
    }

    private static RowPoint Point(SourceDocument document, DataPoint point) => new(
        point.Head,
        point.FiscalYear,
        point.End,
        point.IsWholePeriod,
        point.Quantity.Value!.Value,
        Extracting.UnitNames.Of(point.Quantity),
        point.IsUnitUncertain,
        point.Quantity.Printed,
        point.Quantity.Span,
        document.PageAt(point.Quantity.Span.Start).Number);
}
