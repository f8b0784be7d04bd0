using System.Text.RegularExpressions;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Profiles;

/// <summary>What is wrong with a profile's text.</summary>
/// <param name="Line">Counts from 1, as <paramref name="Column"/> does; null where no place can be named.</param>
internal sealed partial record ProfileProblem(int? Line, int? Column, string Message)
{
    public static ProfileProblem Of(DataFileException exception, string text)
    {
        var message = Place().Replace(exception.Message, "", 1);
        message = message.Length > 0 ? char.ToUpperInvariant(message[0]) + message[1..] + (message[^1] == '.' ? "" : ".") : message;
        var lines = text.Split('\n');
        if (exception.Line < 1 || exception.Line > lines.Length)
        {
            return new ProfileProblem(null, null, message);
        }

        // The reader tells the line; what the message quotes tells where on it, else it is where the line begins to say something.
        var line = lines[exception.Line - 1];
        var quoted = Quoted().Match(message) is { Success: true } match ? line.IndexOf(match.Groups["word"].Value, StringComparison.Ordinal) : -1;
        return new ProfileProblem(exception.Line, (quoted >= 0 ? quoted : line.Length - line.TrimStart().Length) + 1, message);
    }

    public override string ToString() => Line is { } line ? FormattableString.Invariant($"line {line}, column {Column}: {Message}") : Message;

    [GeneratedRegex(@"\A[^\n]*?, line [0-9]+: ")]
    private static partial Regex Place();

    [GeneratedRegex("'(?<word>[^']+)'")]
    private static partial Regex Quoted();
}
