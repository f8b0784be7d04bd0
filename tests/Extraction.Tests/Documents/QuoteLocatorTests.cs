using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class QuoteLocatorTests
{
    private readonly QuoteLocator _locator = new();

    [Fact]
    public void Quote_that_stands_there_is_exact()
    {
        var document = PrintedText.Plain("Revenue rose by 12.5% to EUR 48,200 thousand.", "We employ 337 people.");
        var match = _locator.Locate(document, "employ 337 people");
        Assert.Equal(QuoteMatchKind.Exact, match.Kind);
        Assert.Equal("employ 337 people", document.TextOf(match.Spans[0]).ToString());
        Assert.Equal(1, match.Similarity);
    }

    [Theory]
    [InlineData("Revenue  rose by\n12.5%")]
    [InlineData("revenue ROSE by 12.5%")]
    [InlineData("Ｒｅｖｅｎｕｅ rose by １２.5%")]
    [InlineData("Reve-\nnue rose by 12.5%")]
    [InlineData("Revenue\trose by 12.5%")]
    [InlineData("Revenue\u00a0rose by 12.5%")]
    [InlineData("Reve\u00adnue rose by 12.5%")]
    public void White_space_case_width_and_hyphens_are_bent(string quote)
    {
        var document = PrintedText.Plain("In the year, Revenue rose by 12.5% to EUR 48,200 thousand.");
        var match = _locator.Locate(document, quote);
        Assert.Equal(QuoteMatchKind.Normalized, match.Kind);
        Assert.Equal("Revenue rose by 12.5%", document.TextOf(match.Spans[0]).ToString());
    }

    [Theory]
    [InlineData("“so-called” giants", "\"so-called\" giants")]
    [InlineData("the company’s staff – all of them", "the company's staff - all of them")]
    [InlineData("公司名称:星河精密", "公司名称：星河精密")]
    [InlineData("「星河」精密，股份", "“星河”精密,股份")]
    public void Quotation_marks_dashes_and_wide_punctuation_are_alike(string text, string quote)
    {
        var match = _locator.Locate(PrintedText.Plain(text), quote);
        Assert.Equal(QuoteMatchKind.Normalized, match.Kind);
    }

    [Fact]
    public void Cells_of_a_table_row_are_found_by_their_words()
    {
        var document = PrintedText.Plain("Employees\t1,337\t1,204", "Turnover\t12\t34");
        Assert.Equal(QuoteMatchKind.Normalized, _locator.Locate(document, "Employees 1,337 1,204").Kind);
        Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(document, "Turnover 1234").Kind);
    }

    [Theory]
    [InlineData("employs 1,234 people", "234 people")]
    [InlineData("employs 1,234 people", "employs 1")]
    [InlineData("employs 1 234 people", "234 people")]
    [InlineData("grew by 12.5 points", "grew by 12")]
    [InlineData("grew by 125 points", "25 points")]
    [InlineData("is 300，500 and more", "is 300,500")]
    public void Half_a_number_is_not_found(string text, string quote)
    {
        Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(PrintedText.Plain(text), quote).Kind);
    }

    [Theory]
    [InlineData("on 30.06.2019 the group", "2019 the group")]
    [InlineData("in 2018, 2019 and 2020", "2019 and 2020")]
    [InlineData("the plan for 2019.", "plan for 2019")]
    [InlineData("占比14.54%。", "14.54%")]
    public void Whole_numbers_beside_punctuation_are_found(string text, string quote)
    {
        Assert.Equal(QuoteMatchKind.Exact, _locator.Locate(PrintedText.Plain(text), quote).Kind);
    }

    [Fact]
    public void Misread_letters_are_fuzzy_with_the_similarity_stated()
    {
        var document = PrintedText.Plain("The comparty spent 5.2 million euros on developrnent of new spindles.", "Something else.");
        var match = _locator.Locate(document, "The company spent 5.2 million euros on development of new spindles.");
        Assert.Equal(QuoteMatchKind.Fuzzy, match.Kind);
        Assert.InRange(match.Similarity, 0.85, 0.99);
        Assert.StartsWith("The comparty", document.TextOf(match.Spans[0]).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("spindles.", document.TextOf(match.Spans[0]).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The company spent 5.3 million euros on development of new spindles.")]
    [InlineData("The company spent 5.2 billion euros on development of new spindles.")]
    [InlineData("The company spent 15.2 million euros on development of new spindles.")]
    [InlineData("The company spent 5 million euros on development of new spindles.")]
    [InlineData("The company spent -5.2 million euros on development of new spindles.")]
    [InlineData("The company spent million euros on development of new spindles.")]
    public void Another_number_or_unit_is_not_found(string quote)
    {
        var document = PrintedText.Plain("The company spent 5.2 million euros on development of new spindles.");
        Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(document, quote).Kind);
    }

    [Theory]
    [InlineData("公司拥有研发人员四十九人，占员工总数的比例较高。", "公司拥有研发人员四十八人，占员工总数的比例较高。")]
    [InlineData("公司实现营业收入278万元，同比增长明显高于行业。", "公司实现营业收入278亿元，同比增长明显高于行业。")]
    public void Another_Han_number_or_magnitude_is_not_found(string text, string quote)
    {
        Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(PrintedText.Plain(text), quote).Kind);
    }

    [Fact]
    public void Nth_occurrence_is_told_apart_and_missing_ones_are_not_found()
    {
        var document = PrintedText.Plain("Total staff 337.", "Total  staff 337.", "total staff 337.");
        var second = _locator.Locate(document, "Total staff 337", new QuoteHint { Occurrence = 2 });
        Assert.Equal(document.Blocks[1].Span.Start, second.Spans[0].Start);
        Assert.Equal(QuoteMatchKind.Normalized, second.Kind);
        Assert.Equal(document.Blocks[2].Span.Start, _locator.Locate(document, "Total staff 337", new QuoteHint { Occurrence = 3 }).Spans[0].Start);
        Assert.False(_locator.Locate(document, "Total staff 337", new QuoteHint { Occurrence = 4 }).IsFound);
    }

    [Fact]
    public void Hint_of_page_or_position_chooses_the_nearest()
    {
        var document = PrintedText.Pages("Total staff 337", "Total staff 337", "Total staff 337");
        Assert.Equal(document.Pages[1].Span.Start, _locator.Locate(document, "Total staff 337", new QuoteHint { Page = 2 }).Spans[0].Start);
        var near = new QuoteHint { Position = document.Text.Length };
        Assert.Equal(document.Pages[2].Span.Start, _locator.Locate(document, "Total staff 337", near).Spans[0].Start);
    }

    [Fact]
    public void Sentence_over_a_page_break_is_found_past_the_running_head()
    {
        var document = PrintedText.Pages("#Annual Report\nThe group sells spindles in", "#Annual Report\nforty countries of the world.");
        var match = _locator.Locate(document, "sells spindles in forty countries");
        Assert.Equal(QuoteMatchKind.Normalized, match.Kind);
        Assert.Equal(2, match.Spans.Count);
        Assert.Equal("forty countries", document.TextOf(match.Spans[1]).ToString());
        Assert.Equal([1, 2], match.RegionsIn(document).Select(region => region.Page));
    }

    [Fact]
    public void Running_head_itself_is_found()
    {
        var document = PrintedText.Pages("#Annual Report of Sternfeld\nText", "#Annual Report of Sternfeld\nMore");
        Assert.Equal(QuoteMatchKind.Normalized, _locator.Locate(document, "ANNUAL report of Sternfeld").Kind);
    }

    [Fact]
    public void Parts_left_out_give_a_span_for_each_part()
    {
        var document = PrintedText.Plain("The group, which was founded by two brothers, sells spindles all over the world.");
        var match = _locator.Locate(document, "The group, which was founded … sells spindles all over");
        Assert.Equal(QuoteMatchKind.Normalized, match.Kind);
        Assert.Equal(["The group, which was founded", "sells spindles all over"], match.Spans.Select(span => document.TextOf(span).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("Nothing of the kind is written anywhere in it.")]
    [InlineData("notable")]
    [InlineData("rapist")]
    public void What_does_not_stand_there_is_not_found(string quote)
    {
        var document = PrintedText.Plain("We are not able to say more.", "The rapidly ageing the rap is told.");
        Assert.Same(QuoteMatch.None, _locator.Locate(document, quote));
    }

    [Fact]
    public void Fuzzy_lookups_in_a_long_text_are_bounded()
    {
        var paragraph = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"The segment {i} sold many more spindles than the year before."));
        var index = new QuoteIndex(PrintedText.Plain([.. Enumerable.Repeat(paragraph, 15)]));
        Assert.True(index.Document.Text.Length > 1_500_000);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(QuoteMatchKind.Fuzzy, _locator.Locate(index, $"The segnent {i * 7} sold mamy more spindles than the year before.").Kind);
            Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(index, $"The segnent 77{i} and 1 sold mamy more spindles than the years.").Kind);
        }
    }
}
