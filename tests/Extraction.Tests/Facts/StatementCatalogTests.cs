using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Facts;

/// <summary>The lines of statements that questions ask for: their files, and that they change nothing in the facts of a scorecard.</summary>
public sealed class StatementCatalogTests
{
    private static readonly IReadOnlyList<Concept> Lines = [.. ConceptCatalog.WithStatements.Concepts.Where(concept => concept.Statement is not null)];

    public static TheoryData<string> Documents => new(CorpusFiles.In(".").Concat(CorpusFiles.In(Path.Combine("..", "..", "samples"))).Where(path => path.EndsWith(".pdf", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal)).Select(Path.GetFullPath).Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path)));

    [Fact]
    public void Facts_of_a_scorecard_come_first_and_are_the_same()
    {
        Assert.Equal(ConceptCatalog.Default.Concepts, ConceptCatalog.WithStatements.Concepts.Take(ConceptCatalog.Default.Concepts.Count));
        Assert.All(ConceptCatalog.Default.Concepts, concept => Assert.Null(concept.Statement));
        Assert.All(ConceptCatalog.WithStatements.Concepts.Skip(ConceptCatalog.Default.Concepts.Count), concept => Assert.NotNull(concept.Statement));
    }

    [Fact]
    public void Every_line_has_names_and_labels_in_every_language()
    {
        Assert.NotEmpty(Lines);
        foreach (var (line, language) in Lines.SelectMany(line => Language.All, (line, language) => (line, language.Tag)))
        {
            Assert.False(string.IsNullOrWhiteSpace(line.Names[language]), $"{line.Id} {language}");
            Assert.True(line.Labels[language].Count > 0, $"{line.Id} {language}");
            Assert.Equal(line.Labels[language].Count, line.Labels[language].Distinct(StringComparer.OrdinalIgnoreCase).Count());
            var index = LabelIndex.For(ConceptCatalog.WithStatements, language);
            Assert.All(line.Labels[language].Where(label => !LabelPattern.IsPattern(label)), label => Assert.Contains(index.Find(LabelKey.Of(label)), found => found.Concept == line));
            Assert.All(line.LossLabels.GetValueOrDefault(language) ?? [], loss => Assert.Contains(loss, line.Labels[language], StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_line_has_no_sentences_or_captions_and_what_stands_for_it_exists() =>
        Assert.All(Lines, line =>
        {
            Assert.Empty(line.Sentences);
            Assert.Empty(line.Captions);
            Assert.True(line.OrElse is null || ConceptCatalog.WithStatements.Find(line.OrElse) is not null, line.Id);
        });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Facts_of_a_scorecard_do_not_depend_on_the_lines(string path)
    {
        var name = Path.Combine(AppContext.BaseDirectory, path);
        var document = new DocumentReaders().Read(new DocumentSource(Path.GetFileName(name), File.ReadAllBytes(name)), new ReadOptions(), CancellationToken.None).Document!;
        var alone = FactText.Extractor.Extract(document, CancellationToken.None);
        var both = new FactExtractor(ConceptCatalog.WithStatements, FactText.Readers).Extract(document, CancellationToken.None);

        Assert.Equal((alone.Frame.Kind, alone.Frame.FiscalYear, alone.Frame.PeriodEnd, alone.Frame.Currency, alone.Frame.StatementPower), (both.Frame.Kind, both.Frame.FiscalYear, both.Frame.PeriodEnd, both.Frame.Currency, both.Frame.StatementPower));
        Assert.Equal(alone.Facts.Select(Text), both.Facts.Where(fact => ConceptCatalog.WithStatements.Find(fact.Concept)?.Statement is null).Select(Text));
        Assert.Equal(alone.Absent.Select(absence => (absence.Concept, absence.Reason)), both.Absent.Where(absence => ConceptCatalog.WithStatements.Find(absence.Concept)?.Statement is null).Select(absence => (absence.Concept, absence.Reason)));
    }

    private static string Text(Fact fact) =>
        $"{fact.Concept} {fact.Period} {fact.Scope} {fact.Status} {fact.Confidence} {fact.Quantity} {fact.Text} {fact.Basis} {fact.Derivation} {string.Join(' ', fact.Evidence)} {string.Join(' ', fact.Checks)} {string.Join(' ', fact.Rivals)}";
}
