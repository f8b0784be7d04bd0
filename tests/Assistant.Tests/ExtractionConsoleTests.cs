using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using Spectre.Console;

namespace LittleGiants.Assistant.Tests;

public sealed class ExtractionConsoleTests
{
    [Theory]
    [InlineData(80, "en")]
    [InlineData(120, "en")]
    [InlineData(120, "zh")]
    [InlineData(160, "en")]
    public void A_document_fits_the_width_of_the_terminal(int width, string language)
    {
        var shown = Show(ExtractionSample.File(), width, language);

        Assert.All(shown.Split('\n'), line => Assert.InRange(SafeText.Cells(line), 0, width));
        Snapshot.Matches($"extract-{language}-{width}.txt", shown);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("fr")]
    public void Every_language_has_its_words_and_no_code(string language)
    {
        var shown = Show(ExtractionSample.File(), 120, language);

        var wording = Wording.For(language);
        Assert.Contains(wording[Phrase.Warnings], shown, StringComparison.Ordinal);
        Assert.Contains(wording.FactName("employees"), shown, StringComparison.Ordinal);
        Assert.DoesNotContain("_granted", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("national_little_giant", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_document_steers_the_terminal_or_is_taken_for_markup()
    {
        var hostile = ExtractionSample.File(text => text.Replace("customers (", "customers [red]\u001b[31m\u0007\u202e[/] (", StringComparison.Ordinal));

        var shown = Show(hostile, 200, "en");

        Assert.Contains("[red]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', shown);
    }

    [Fact]
    public void Colours_are_used_only_where_they_can_be_shown()
    {
        Assert.DoesNotContain('\u001b', Show(ExtractionSample.File(), 80, "en"));
        Assert.Contains('\u001b', Show(ExtractionSample.File(), 80, "en", colours: true));
    }

    internal static string Show(ExtractedFile file, int width, string language, bool colours = false)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        var output = new ExtractionConsole(console, Wording.For(language), VerdictWording.For(language));
        output.Write(file);
        output.Complete();
        return text.ToString().ReplaceLineEndings("\n");
    }
}
