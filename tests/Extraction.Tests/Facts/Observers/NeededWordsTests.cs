using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class NeededWordsTests
{
    [Fact]
    public void Needed_are_the_words_that_every_match_holds_the_longest_first()
    {
        Assert.Equal([["employees", "people"], ["firm"]], NeededWords.Of(PatternPart.Parse("(a total of people)? (firm) has {n} (people|employees)")));
        Assert.Equal([["employs"]], NeededWords.Of(PatternPart.Parse("employs {N} {n}")));
        Assert.Empty(NeededWords.Of(PatternPart.Parse("{n} (people)?")));
    }

    [Fact]
    public void A_pattern_may_match_when_all_its_words_stand_in_the_sentence_whatever_their_order()
    {
        var words = new NeededWords([PatternPart.Parse("revenue rose … percent"), PatternPart.Parse("净利润 … 增长")]);
        var memory = words.Memory();

        Assert.Empty(words.In("Costs fell.", memory));
        Assert.Equal([0], words.In("By ten percent rose the Revenue", memory));
        Assert.Equal([1], words.In("净利润增长", memory));
        Assert.Equal([0, 1], words.In("净利润增长: revenue rose by a percent", memory));
        Assert.Empty(words.In("revenue rose", memory));
    }
}
