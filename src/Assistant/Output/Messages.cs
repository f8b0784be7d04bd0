using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>Failures and warnings on standard error, so that standard output holds nothing but the result.</summary>
internal static class Messages
{
    public static void Report(FileResult result)
    {
        if (result.Failure is { } failure)
        {
            Report(result.File, failure);
        }

        foreach (var warning in result.Document?.Warnings ?? [])
        {
            Console.Error.WriteLine(Line(result.File, warning));
        }
    }

    public static void Report(string file, ReadFailure failure) => Console.Error.WriteLine($"{file}: {failure.Message} ({failure.Code})");

    private static string Line(string file, ReadWarning warning) =>
        warning.Page is { } page ? $"{file}, page {page}: {warning.Message} ({warning.Code})" : $"{file}: {warning.Message} ({warning.Code})";
}
