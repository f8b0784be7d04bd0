using System.Globalization;
using LittleGiants.Assistant.Output;
using Spectre.Console;

namespace LittleGiants.Assistant.Chat;

/// <summary>The commands of the chat.</summary>
internal static class ChatVerbs
{
    public static IReadOnlyList<ChatVerb> All { get; } =
    [
        new(["/open", "/o"], "N", "Shows the page of citation N around its quote", OpenAsync),
        new(["/sources", "/s"], "", "Lists the sources of the last answer again, in full", SourcesAsync),
        new(["/why", "/w"], "", "Asks why, and shows what was looked up", WhyAsync),
        new(["/company", "/c"], "NAME", "Makes a company the subject of what follows", CompanyAsync),
        new(["/clear"], "", "Begins a new conversation; the old one stays in the library", ClearAsync),
        new(["/export"], "FILE", "Writes the conversation with its sources as Markdown", ExportAsync),
        new(["/history"], "", "Lists the conversations of the library; 'assistant chat --resume ID' goes on with one", HistoryAsync),
        new(["/help", "/?"], "", "Lists the commands", HelpAsync),
        new(["/quit", "/exit", "/q"], "", "Leaves", QuitAsync),
    ];

    private static async Task OpenAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        var places = (chat.Last?.Citations ?? []).SelectMany((citation, index) => citation.Page is not null ? [(Number: index + 1, Citation: citation)] : citation.Parts.Select(part => (Number: index + 1, Citation: part))).ToList();
        if (!int.TryParse(argument.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || places.Find(place => place.Number == number) is not { Citation: { } citation })
        {
            chat.Say(places.Count == 0 ? "The last answer cites no page." : $"Say which citation: /open {string.Join(", ", places.Select(place => place.Number).Distinct())}.");
            return;
        }

        if (await chat.Library.PageAsync(citation.DocumentId!.Value, citation.Page!.Value, cancellationToken) is not { } page)
        {
            chat.Say($"{citation.Document} is no longer in the library.");
            return;
        }

        PageView.Write(chat.Console, citation, page);
    }

    private static Task SourcesAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        var citations = chat.Last?.Citations ?? [];
        if (citations.Count == 0)
        {
            chat.Say("The last answer has no sources.");
        }

        for (var i = 0; i < citations.Count; i++)
        {
            Write(citations[i], FormattableString.Invariant($"[{i + 1}] "));
        }

        return Task.CompletedTask;

        void Write(KeptCitation citation, string lead)
        {
            chat.Say(lead + (citation.Page is { } page ? FormattableString.Invariant($"{SafeText.Line(citation.Document!)}, p. {page}: {SafeText.Line(citation.Text)}") : $"= {SafeText.Line(citation.Text)}"));
            foreach (var part in citation.Parts)
            {
                Write(part, "      ");
            }
        }
    }

    private static async Task WhyAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        if (chat.Last is not { } last)
        {
            chat.Say("Nothing has been answered yet.");
            return;
        }

        foreach (var step in last.Steps)
        {
            chat.Say(SafeText.Line($"· {step.Tool}({step.Arguments}) → {step.Outcome}"));
        }

        foreach (var doubt in last.Doubts)
        {
            chat.Say($"⚠ {SafeText.Line(doubt)}");
        }

        await chat.AskAsync(Answering.AnswerWording.For(last.Language)[Answering.AnswerPhrase.AskWhy]);
    }

    private static async Task CompanyAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        var companies = await chat.Library.CompaniesAsync(cancellationToken);
        var found = companies.Where(company => argument.Length > 0 && (company.Name.Contains(argument, StringComparison.OrdinalIgnoreCase) || company.Aliases.Any(alias => alias.Text.Equals(argument, StringComparison.OrdinalIgnoreCase)))).ToList();
        if (found is [var only])
        {
            chat.Session.FocusOn(only);
            chat.Say($"What follows is about {SafeText.Line(only.Name)}.");
            return;
        }

        var shown = (found.Count > 0 ? found : companies).Take(20).Select(company => SafeText.Line(company.Name));
        chat.Say($"{(found.Count > 1 ? "Which one?" : argument.Length > 0 ? "There is no such company." : "Which company?")} {string.Join(" · ", shown)}");
    }

    private static Task ClearAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        chat.StartAnew();
        chat.Say("A new conversation.");
        return Task.CompletedTask;
    }

    private static async Task ExportAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        if (chat.Session.Turns.Count == 0)
        {
            chat.Say("There is nothing to export yet.");
            return;
        }

        var file = argument.Length > 0 ? argument : $"conversation-{chat.Session.Id[..8]}.md";
        try
        {
            // Never over a file that is there.
            await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(ConversationMarkdown.Of(chat.Session));
            chat.Say($"Written to {Path.GetFullPath(file)}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            chat.Say($"It could not be written: {exception.Message}");
        }
    }

    private static async Task HistoryAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        foreach (var conversation in (await chat.Library.ConversationsAsync(Library.Conversation.LocalOwner, cancellationToken)).Take(20))
        {
            chat.Say(FormattableString.Invariant($"{conversation.Id[..12]}  {conversation.Updated:yyyy-MM-dd HH:mm}  {SafeText.Line(conversation.Title)}"));
        }
    }

    private static Task HelpAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var verb in All)
        {
            grid.AddRow(new Text($"{verb.Names[0]} {verb.Arguments}".TrimEnd()), new Text(verb.Help, new Style(Color.Grey)));
        }

        chat.Console.Write(grid);
        return Task.CompletedTask;
    }

    private static Task QuitAsync(ChatLoop chat, string argument, CancellationToken cancellationToken)
    {
        chat.IsOver = true;
        return Task.CompletedTask;
    }
}
