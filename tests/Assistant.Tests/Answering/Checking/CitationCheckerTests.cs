using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests.Answering.Checking;

public sealed class CitationCheckerTests
{
    private static readonly CitationChecker Checker = new(new NumberSupport(new QuantityReaders()));

    [Theory]
    [InlineData("Revenue was 61,842 [E1].", "Supported")]
    [InlineData("Revenue was 61,842 [e1, E2].", "Supported")]
    [InlineData("Revenue was 61,842【E1】.", "Supported")]
    [InlineData("Revenue was 61,842.", "Uncited")]
    [InlineData("Revenue was 61,824 [E1].", "Contradicted")]
    [InlineData("Revenue was 61,842 [E9].", "Contradicted")]
    [InlineData("Staff was 512 [E1].", "Contradicted")]
    [InlineData("The report does not say.", "Plain")]
    [InlineData("The report says so [E1].", "Supported")]
    public void A_sentence_stands_or_falls_with_what_it_cites(string sentence, string support) =>
        Assert.Equal(support, Assert.Single(Check(sentence)).Support.ToString());

    [Fact]
    public void Each_sentence_needs_its_own_citation()
    {
        var sentences = Check("Revenue was 61,842 [E1]. Staff was 512. Both are of the group [E1].");
        Assert.Equal(["Supported", "Uncited", "Supported"], sentences.Select(sentence => sentence.Support.ToString()));
    }

    [Fact]
    public void A_quotation_of_several_sentences_is_cited_once() =>
        Assert.Equal("Supported", Assert.Single(Check("- “Revenue 61,842. Staff was 512. All is well.” [E1, E2]")).Support.ToString());

    [Fact]
    public void Citations_are_numbered_in_the_order_of_the_text()
    {
        var (sentences, citations) = CheckAll("Staff was 512 [E2]. Revenue was 61,842 [E1], as said [E2].");
        Assert.Equal(["Staff was 512[1].", " Revenue was 61,842[2], as said[1]."], sentences.Select(sentence => sentence.Text));
        Assert.Equal(["E2", "E1"], citations.Select(entry => entry.Id));
    }

    [Fact]
    public void What_is_wrong_is_said_for_people()
    {
        Assert.Contains("E9", Assert.Single(Check("It is so [E9].")).Problem, StringComparison.Ordinal);
        Assert.Contains("61,824", Assert.Single(Check("Revenue was 61,824 [E1].")).Problem, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CheckedSentence> Check(string text) => CheckAll(text).Sentences;

    private static (IReadOnlyList<CheckedSentence> Sentences, IReadOnlyList<LedgerEntry> Citations) CheckAll(string text)
    {
        var ledger = new EvidenceLedger();
        LedgerSample.Quote(ledger, "Revenue 61,842");
        LedgerSample.Quote(ledger, "Staff was 512 people.");
        return Checker.Check(text, ledger, "What was it?", "en", []);
    }
}
