using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class ReadingOrderTests
{
    private const string Filler = "and so it goes on and on to the edge";

    [Fact]
    public void Columns_between_spanning_titles_are_read_down_before_the_next_title()
    {
        var page = new SyntheticPage();
        Band(page, "top", 60);
        Band(page, "low", 200);

        AssertOrder(page, "title top", "left top 0", "left top 4", "right top 0", "right top 4", "title low", "left low 0", "left low 4", "right low 0", "right low 4");
    }

    [Fact]
    public void Columns_with_different_baselines_are_read_down()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 8; i++)
        {
            page.Text(40, 100 + (12 * i), $"left {i} {Filler}").Text(320, 103.3f + (13 * i), $"right {i} {Filler}");
        }

        AssertOrder(page, "left 0", "left 7", "right 0", "right 7");
    }

    [Fact]
    public void Three_columns_are_read_one_by_one()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 6; i++)
        {
            page.Text(30, 100 + (12 * i), $"aa {i} goes on to the edge of").Text(215, 100 + (12 * i), $"bb {i} goes on to the edge of").Text(400, 100 + (12 * i), $"cc {i} goes on to the edge of");
        }

        AssertOrder(page, "aa 0", "aa 5", "bb 0", "bb 5", "cc 0", "cc 5");
    }

    [Fact]
    public void Two_printed_pages_on_one_are_read_one_after_the_other()
    {
        var page = new SyntheticPage(width: 1190);
        for (var i = 0; i < 6; i++)
        {
            page.Text(40, 100 + (12 * i), $"one {i} {Filler}").Text(310, 100 + (12 * i), $"two {i} {Filler}");
            page.Text(640, 100 + (12 * i), $"three {i} {Filler}").Text(910, 100 + (12 * i), $"four {i} {Filler}");
        }

        AssertOrder(page, "one 0", "one 5", "two 0", "two 5", "three 0", "three 5", "four 0", "four 5");
    }

    [Fact]
    public void A_side_note_does_not_cut_the_text_beside_it()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 12; i++)
        {
            page.Text(180, 100 + (12 * i), $"body {i} {Filler} {Filler}");
        }

        page.Text(40, 105, "A note on", 8).Text(40, 114, "the side of", 8).Text(40, 123, "the body", 8);

        var text = SyntheticPage.Lay(page).Text;

        Assert.Contains("A note on the side of the body", text, StringComparison.Ordinal);
        Assert.Contains($"body 0 {Filler} {Filler} body 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_and_their_values_are_read_across()
    {
        var page = new SyntheticPage();
        string[] labels = ["Name", "Seat", "Chairman"];
        string[] values = ["Example Works", "Utrecht", "J. Jansen"];
        for (var i = 0; i < labels.Length; i++)
        {
            page.Text(50, 100 + (30 * i), labels[i]).Text(200, 100 + (30 * i), values[i]);
        }

        Assert.Equal(["Name", "Example", "Works", "Seat", "Utrecht", "Chairman", "J.", "Jansen"], SyntheticPage.Lay(page).Text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Text_beside_wrapped_side_heads_is_read_row_by_row()
    {
        var page = new SyntheticPage();
        for (var row = 0; row < 3; row++)
        {
            var y = 100 + (90 * row);
            page.Text(40, y, $"Policy {row} on").Text(40, y + 12, $"some matter {row}");
            for (var i = 0; i < 5; i++)
            {
                page.Text(180, y + (12 * i), $"text {row} {i} {Filler} {Filler}");
            }
        }

        AssertOrder(page, "Policy 0 on some matter 0", "text 0 0", "text 0 4", "Policy 1", "text 1 0", "text 1 4", "Policy 2", "text 2 0");
    }

    [Fact]
    public void Turned_text_stands_behind_the_body_with_upright_boxes()
    {
        var page = new SyntheticPage().UpwardText(30, 500, "Margin").Text(100, 100, "Some text of the body of this page");

        var document = SyntheticPage.Lay(page);

        Assert.Equal("Some text of the body of this page\nMargin\n", document.Text);
        Assert.Equal(new Box(22, 470, 10, 30), document.Pages[0].Words[^1].Box);
    }

    private static void Band(SyntheticPage page, string name, float y)
    {
        page.Text(100, y, $"title {name} over both of the columns of this page", 14);
        for (var i = 0; i < 5; i++)
        {
            page.Text(40, y + 20 + (12 * i), $"left {name} {i} {Filler}").Text(320, y + 20 + (12 * i), $"right {name} {i} {Filler}");
        }
    }

    private static void AssertOrder(SyntheticPage page, params string[] parts)
    {
        var text = SyntheticPage.Lay(page).Text;
        var at = -1;
        foreach (var part in parts)
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"'{part}' does not follow in: {text}");
            at = next;
        }
    }
}
