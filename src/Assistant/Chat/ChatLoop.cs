using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using Spectre.Console;

namespace LittleGiants.Assistant.Chat;

/// <summary>Reads questions and commands line by line and answers them, until the input ends.</summary>
/// <param name="interrupt">Gives the token that Ctrl-C cancels while an answer is being written.</param>
internal sealed class ChatLoop(ILibrary library, AnswerService answers, TimeProvider clock, IAnsiConsole console, TextReader input, Func<CancellationToken> interrupt)
{
    private const string Prompt = "› ";
    private readonly AnswerConsole _output = new(console);
    private readonly Dictionary<string, ChatVerb> _verbs = ChatVerbs.All.SelectMany(verb => verb.Names.Select(name => (name, verb))).ToDictionary(item => item.name, item => item.verb, StringComparer.OrdinalIgnoreCase);

    public ILibrary Library => library;

    public IAnsiConsole Console => console;

    public ChatSession Session { get; private set; } = ChatSession.Begin(library, clock);

    /// <summary>The last answer of this run; null before the first, and after a resumed conversation.</summary>
    public KeptAnswer? Last => Session.Turns.Count > 0 ? Session.Turns[^1].Answer : null;

    public bool IsOver { get; set; }

    public async Task RunAsync(ChatSession? resumed, bool isInteractive)
    {
        Session = resumed ?? Session;
        if (isInteractive)
        {
            await GreetAsync(resumed is not null);
        }

        while (!IsOver)
        {
            if (isInteractive)
            {
                console.Write(new Text(Prompt, new Style(Color.Green)));
            }

            if (await input.ReadLineAsync(CancellationToken.None) is not { } line)
            {
                break;
            }

            if (line.Trim() is { Length: > 0 } said)
            {
                await TakeAsync(said);
            }
        }
    }

    /// <summary>The conversation so far is left; it stays in the library.</summary>
    public void StartAnew() => Session = ChatSession.Begin(library, clock);

    public async Task AskAsync(string question)
    {
        var cancellation = interrupt();
        var stream = new StreamedText();
        var streamed = 0;
        try
        {
            // A model's text is shown as it comes; the built-in analyst's is there at once and is written checked.
            var answer = await Session.AskAsync(answers, new AnswerRequest(question), new AnswerListener { OnText = Show, OnStep = ShowStep }, cancellation);
            console.Write(new Text(stream.End()));
            if (streamed > 0)
            {
                console.WriteLine();
                _output.WriteDoubts(answer);
                _output.WriteSources(answer);
            }
            else
            {
                _output.Write(answer);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.WriteLine();
            console.Write(new Text("Stopped.", new Style(Color.Grey)));
            console.WriteLine();
        }

        console.WriteLine();

        void Show(string text)
        {
            if (answers.IsStreaming)
            {
                var part = stream.Add(text);
                streamed += part.Length;
                console.Write(new Text(part));
            }
        }
    }

    public void Say(string text)
    {
        console.Write(new Text(text, new Style(Color.Grey)));
        console.WriteLine();
    }

    private void ShowStep(TurnStep step)
    {
        if (answers.IsStreaming)
        {
            Say(SafeText.Line($"· {step.Tool}({step.Arguments})"));
        }
    }

    private async Task TakeAsync(string said)
    {
        if (said[0] != '/')
        {
            await AskAsync(said);
            return;
        }

        var parts = said.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (_verbs.TryGetValue(parts[0], out var verb))
        {
            await verb.RunAsync(this, parts.Length > 1 ? parts[1] : "", CancellationToken.None);
        }
        else
        {
            Say($"There is no command {parts[0]}. /help lists them.");
        }
    }

    private async Task GreetAsync(bool isResumed)
    {
        var companies = await library.CompaniesAsync(CancellationToken.None);
        var documents = await library.DocumentsAsync(CancellationToken.None);
        Say(FormattableString.Invariant($"{documents.Count} documents of {companies.Count} companies. Ask in English, Chinese, Dutch, German or French; /help lists the commands, /quit leaves."));
        if (isResumed)
        {
            foreach (var (_, question, answer) in Session.Turns)
            {
                console.Write(new Text(Prompt + SafeText.Line(question), new Style(Color.Green)));
                console.WriteLine();
                foreach (var line in answer.Text.Split('\n'))
                {
                    console.Write(new Text(SafeText.Line(line)));
                    console.WriteLine();
                }

                if (answer is { State: not TurnState.Done, Problem: { } problem })
                {
                    Say(SafeText.Line(problem));
                }

                console.WriteLine();
            }
        }
    }
}
