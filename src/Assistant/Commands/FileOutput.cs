using System.CommandLine;

namespace LittleGiants.Assistant.Commands;

/// <summary>The options <c>--format</c> and <c>-o</c> of verbs that give a table to read or a file to go on with.</summary>
internal sealed class FileOutput
{
    private readonly string _first;

    /// <param name="formats">The first is the one for people, on the terminal.</param>
    public FileOutput(params string[] formats)
    {
        _first = formats[0];
        Format = new Option<string?>("--format") { Description = $"{string.Join(", ", formats[..^1])} or {formats[^1]}; without it the ending of the file, else {_first}" };
        Format.AcceptOnlyFromAmong(formats);
        Format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() == "xlsx" && Console.IsOutputRedirected == false && result.GetResult(File!) is null)
            {
                result.AddError("A workbook is no text: name its file with -o.");
            }
        });
    }

    public Option<string?> Format { get; }

    public Option<string?> File { get; } = new("--output", "-o") { Description = "The file to write; without it standard output" };

    public string FormatOf(ParseResult parsed)
    {
        var named = parsed.GetValue(Format);
        var ending = Path.GetExtension(parsed.GetValue(File) ?? "").TrimStart('.').ToLowerInvariant();
        return named ?? (ending is "csv" or "json" or "xlsx" or "jsonl" ? ending : _first);
    }

    /// <summary>Writes the table to the terminal, or a file beside its place and then to it: a stopped run leaves no half file.</summary>
    public int Write(ParseResult parsed, Action table, Action<string, Stream> file)
    {
        var format = FormatOf(parsed);
        var path = parsed.GetValue(File);
        if (path is null)
        {
            if (format == _first && _first == "table")
            {
                table();
                return ExitCodes.Done;
            }

            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            if (format != "xlsx")
            {
                file(format, output);
                return ExitCodes.Done;
            }

            // A package is written back and forth, which a pipe cannot.
            using var whole = new MemoryStream();
            file(format, whole);
            whole.Position = 0;
            whole.CopyTo(output);
            return ExitCodes.Done;
        }

        if (format == "table")
        {
            Console.Error.WriteLine("A table is for the terminal; name a --format for the file, or give it the ending csv, json or xlsx.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            var part = path + ".part";
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                file(format, stream);
            }

            System.IO.File.Move(part, path, overwrite: true);
            Console.Error.WriteLine($"Written: {path}");
            return ExitCodes.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} cannot be written: {exception.Message}");
            return ExitCodes.SomeFailed;
        }
    }
}
