using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using Spectre.Console;

namespace LittleGiants.Assistant.Correcting;

/// <summary>The audit log of corrections, for people and as JSON.</summary>
internal static class CorrectionOutput
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static string Line(string company, Correction correction) =>
        SafeText.Line(string.Create(CultureInfo.InvariantCulture, $"{correction.Id}: {company}, {correction.Concept}{(correction.FiscalYear is { } year ? $" {year}" : "")}: {Said(correction)}"));

    public static void Write(IAnsiConsole console, IReadOnlyList<LoggedCorrection> log)
    {
        if (log.Count == 0)
        {
            console.WriteLine("Nothing was corrected.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in new[] { "No.", "When", "Who", "Company", "Fact", "Year", "What", "Why" })
        {
            table.AddColumn(new TableColumn(new Text(head)));
        }

        foreach (var (company, correction, isStanding) in log)
        {
            string[] cells =
            [
                correction.Id.ToString(CultureInfo.InvariantCulture), correction.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), correction.Author, company, correction.Concept,
                correction.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "", Said(correction) + (isStanding ? "" : " (undone)"), correction.Note,
            ];
            table.AddRow(cells.Select(cell => new Text(SafeText.Line(cell), isStanding ? Style.Plain : Dim)));
        }

        console.Write(table);
    }

    public static void WriteJson(IReadOnlyList<LoggedCorrection> log) => DocumentJson.Print(json =>
    {
        json.WriteStartArray("corrections");
        foreach (var (company, correction, isStanding) in log)
        {
            json.WriteStartObject();
            json.WriteNumber("id", correction.Id);
            json.WriteString("company", company);
            json.WriteString("concept", correction.Concept);
            json.WriteInteger("fiscalYear", correction.FiscalYear);
            json.WriteString("action", correction.Action);
            json.WriteDecimal("value", correction.Value);
            json.WriteString("unit", correction.Unit);
            json.WriteString("old", correction.Old);
            json.WriteString("note", correction.Note);
            json.WriteString("author", correction.Author);
            json.WriteString("at", correction.At.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            if (correction.Undoes is { } undone)
            {
                json.WriteNumber("undoes", undone);
            }

            json.WriteBoolean("standing", isStanding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Said(Correction correction)
    {
        var value = correction.Value is { } number ? NumberOf(number, correction.Unit) : correction.Old;
        return correction.Action switch
        {
            CorrectionActions.Set => $"set to {value}{(correction.Old is { } old ? $" (was {old})" : "")}",
            CorrectionActions.Undo => FormattableString.Invariant($"undo of {correction.Undoes}"),
            var action => $"{action} {value}",
        };
    }

    public static string NumberOf(decimal number, string? unit) => unit switch
    {
        "percent" => ValueText.Number(number) + "%",
        "year" => number.ToString("0", CultureInfo.InvariantCulture),
        { Length: 3 } => $"{unit} {ValueText.Number(number)}",
        _ => ValueText.Number(number),
    };
}
