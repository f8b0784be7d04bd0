using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Readers;

/// <summary>What every reader must do, whatever its format. Derive one class for each reader.</summary>
public abstract class ReaderConformanceTests
{
    /// <summary>Quotes looked up in one document; each word of a long one would take the test run's time.</summary>
    private const int MaxQuotes = 200;

    protected abstract IDocumentReader Reader { get; }

    protected virtual ReadOptions Options { get; } = new();

    /// <summary>Files of the format that together show what the reader can: headings, lists, tables, several pages.</summary>
    protected abstract IReadOnlyList<byte[]> Samples { get; }

    [Fact]
    public void Own_format_is_recognised_and_chosen()
    {
        foreach (var sample in Samples)
        {
            Assert.InRange(Reader.Recognize(Source(sample)), 0.01, 1);
            var result = new DocumentReaders().Read(Source(sample), Options, CancellationToken.None);
            Assert.Null(result.Failure);
            Assert.Equal(Reader.MediaType, result.Document!.MediaType);
        }
    }

    [Fact]
    public void Hash_is_of_the_files_bytes()
    {
        foreach (var sample in Samples)
        {
            var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sample));
            Assert.Equal(expected, Document(sample).Sha256);
        }
    }

    [Fact]
    public void Pages_cover_the_text_without_gaps()
    {
        foreach (var document in Documents())
        {
            Assert.NotEmpty(document.Pages);
            var end = 0;
            var number = 0;
            foreach (var page in document.Pages)
            {
                Assert.Equal(end, page.Span.Start);
                Assert.True(page.Number > number, "Page numbers must rise.");
                Assert.True(page.Span.IsEmpty || document.Text[page.Span.End - 1] == '\n', "A page's text ends with a line feed.");
                end = page.Span.End;
                number = page.Number;
            }

            Assert.Equal(document.Text.Length, end);
        }
    }

    [Fact]
    public void Text_is_canonical()
    {
        foreach (var document in Documents())
        {
            Assert.True(CanonicalText.IsCanonical(document.Text), "The text is not in canonical form.");
        }
    }

    [Fact]
    public void Blocks_stand_in_order_inside_the_text_without_overlap()
    {
        foreach (var document in Documents())
        {
            Assert.NotEmpty(document.Blocks);
            var end = 0;
            foreach (var block in document.Blocks)
            {
                Assert.True(block.Span.Start >= end, $"{block} starts before {end}.");
                Assert.InRange(block.Span.End, block.Span.Start, document.Text.Length);
                Assert.Equal(block.Page, document.PageAt(block.Span.Start).Number);
                Assert.Equal(block.Kind == BlockKind.Table, block.Table is not null);
                if (!block.Span.IsEmpty && block.Kind != BlockKind.Table)
                {
                    Assert.False(char.IsWhiteSpace(document.Text[block.Span.Start]), $"{block} starts with white space.");
                    Assert.False(char.IsWhiteSpace(document.Text[block.Span.End - 1]), $"{block} ends with white space.");
                }

                end = block.Span.End;
            }
        }
    }

    [Fact]
    public void Cells_stand_in_their_table_and_grid_without_overlap()
    {
        foreach (var document in Documents())
        {
            foreach (var table in document.Tables)
            {
                Assert.InRange(table.Span.End, table.Span.Start, document.Text.Length);
                var taken = new HashSet<(int Row, int Column)>();
                var end = table.Span.Start;
                foreach (var cell in table.Cells)
                {
                    Assert.True(table.Span.Contains(cell.Span), $"{cell} lies outside {table.Span}.");
                    Assert.True(cell.Span.Start >= end, $"{cell} starts before {end}.");
                    Assert.True(cell.Span.Length == 0 || !document.TextOf(cell.Span).Contains('\t'), "A cell's text holds a cell separator.");
                    Assert.True(document.TextOf(cell.Span).Trim().Length == cell.Span.Length, $"{cell} starts or ends with white space.");
                    end = cell.Span.End;
                    for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                    {
                        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                        {
                            Assert.True(taken.Add((row, column)), $"{cell} overlaps another.");
                        }
                    }

                    Assert.InRange(cell.Row + cell.RowSpan, 1, table.RowCount);
                    Assert.InRange(cell.Column + cell.ColumnSpan, 1, table.ColumnCount);
                }
            }
        }
    }

    [Fact]
    public void Quote_of_any_span_is_found_again()
    {
        foreach (var document in Documents())
        {
            var locator = new QuoteLocator();
            var index = new QuoteIndex(document);
            var spans = document.Blocks.Select(block => block.Span)
                .Concat(document.Tables.SelectMany(table => table.Cells).Select(cell => cell.Span))
                .Concat(document.Pages.SelectMany(page => page.Words).Select(word => word.Span))
                .Where(span => !document.TextOf(span).IsWhiteSpace())
                .ToList();
            var step = Math.Max(1, spans.Count / MaxQuotes);
            for (var i = 0; i < spans.Count; i += step)
            {
                var quote = document.TextOf(spans[i]).ToString();
                var match = locator.Locate(index, quote, new QuoteHint { Position = spans[i].Start });
                Assert.True(match.IsFound, $"'{quote}' is not found again.");

                // A table whose first cell is empty starts with a tab, which no quote holds.
                Assert.Equal(spans[i].Start + quote.Length - quote.TrimStart().Length, match.Extent!.Value.Start);
            }
        }
    }

    [Fact]
    public void Same_file_twice_gives_the_same_document()
    {
        foreach (var sample in Samples)
        {
            Assert.Equal(DocumentDump.Of(Document(sample)), DocumentDump.Of(Document(sample)));
        }
    }

    [Fact]
    public void Cancelled_token_ends_the_read()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        foreach (var sample in Samples)
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Reader.Read(Source(sample), Options, cancellation.Token));
        }
    }

    [Fact]
    public void Empty_file_gives_a_coded_failure()
    {
        var result = new DocumentReaders().Read(Source([]), Options, CancellationToken.None);
        Assert.Equal(ReadFailureCodes.Empty, result.Failure!.Code);
    }

    [Fact]
    public void Too_large_file_gives_a_coded_failure()
    {
        var result = new DocumentReaders().Read(Source(Samples[0]), Options with { MaxFileBytes = Samples[0].Length - 1 }, CancellationToken.None);
        Assert.Equal(ReadFailureCodes.TooLarge, result.Failure!.Code);
    }

    [Fact]
    public void Too_long_text_is_cut_with_a_warning()
    {
        foreach (var sample in Samples)
        {
            var length = Document(sample).Text.Length;
            var limited = Reader.Read(Source(sample), Options with { MaxTextLength = length / 2 }, CancellationToken.None);
            if (limited.Document is { } document)
            {
                Assert.True(document.Text.Length < length, "The text was not cut.");
                Assert.NotEmpty(document.Warnings);
            }
        }
    }

    [Fact]
    public void Broken_files_give_a_document_or_a_coded_failure()
    {
        var random = new Random(20240607);
        foreach (var sample in Samples)
        {
            for (var round = 0; round < 24; round++)
            {
                var broken = sample.AsSpan(0, round % 3 == 0 ? random.Next(1, sample.Length) : sample.Length).ToArray();
                for (var flips = round % 3 == 0 ? 0 : 1 + (round * 2); flips > 0; flips--)
                {
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                }

                var result = Reader.Read(Source(broken), Options, CancellationToken.None);
                Assert.True(result.Document is not null || result.Failure!.Code.Length > 0, "Neither a document nor a failure.");
            }
        }
    }

    [Fact]
    public void Foreign_bytes_give_a_document_or_a_coded_failure()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        foreach (var content in (byte[][])[noise, new byte[1000], "%PDF-1.7"u8.ToArray(), "<"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), Encoding.Unicode.GetBytes("a")])
        {
            var result = Reader.Read(Source(content), Options, CancellationToken.None);
            Assert.True(result.Document is not null || result.Failure!.Code.Length > 0, "Neither a document nor a failure.");
        }
    }

    protected static DocumentSource Source(byte[] content) => new("sample", content);

    protected SourceDocument Document(byte[] sample)
    {
        var result = Reader.Read(Source(sample), Options, CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }

    private IEnumerable<SourceDocument> Documents() => Samples.Select(Document);
}
