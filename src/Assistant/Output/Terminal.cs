using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>The console as it is: colours and the window's width on a terminal, plain and wide in a pipe or with <c>NO_COLOR</c>.</summary>
internal static class Terminal
{
    /// <summary>Columns when nobody watches: wide statements are not wrapped.</summary>
    private const int PipeWidth = 220;

    public static IAnsiConsole Open()
    {
        var redirected = Console.IsOutputRedirected;
        var plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (redirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
