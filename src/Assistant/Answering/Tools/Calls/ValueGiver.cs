using System.ComponentModel;
using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Tools.Calls;

/// <summary>By which a model gives its answer as a value beside the sentence. Taken only when the evidence it names shows it.</summary>
internal sealed class ValueGiver(Turn turn)
{
    /// <summary>Units of the JSON contract that are no currency.</summary>
    private static readonly string[] Units = ["count", "percent", "ratio", "days", "year"];

    [Description("Hands over the answer as one value, beside the written answer. Call it once, when the question asks for a number, a name or yes or no and evidence shows it. Do not call it when the answer is not known.")]
    public string Give(
        [Description("A number in full units, never in thousands or millions (example: 61842000); or yes; or no; or a name; or several names with ; between them.")] string value,
        [Description("Id of the evidence that shows it. Example: E12")] string evidence,
        [Description("A currency code such as EUR, or count, percent, ratio, days, year. Empty for a name and for yes or no.")] string unit = "")
    {
        var ids = evidence.Split([',', ';', ' ', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries);
        var entries = ids.Select(turn.Ledger.Find).OfType<LedgerEntry>().ToList();
        if (ids.Length == 0 || entries.Count < ids.Length)
        {
            return $"Not taken: there is no evidence {evidence}. Use the id of a result, such as E1.";
        }

        if (Read(value.Trim(), unit.Trim(), entries, out var given) is { } problem)
        {
            return problem;
        }

        (turn.Given, turn.GivenBy) = (given, entries);
        return "Taken. Now write the answer.";
    }

    private string? Read(string value, string unit, List<LedgerEntry> entries, out AnswerValue given)
    {
        given = AnswerValue.None;
        if (decimal.TryParse(value, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (UnitOf(unit) is not { } known)
            {
                return $"Not taken: '{unit}' is no unit. Give a currency code, or {string.Join(", ", Units)}.";
            }

            if (!entries.SelectMany(entry => entry.Sources.Append(entry)).Any(entry => entry.Values.Contains(number) || States(entry, number, known)))
            {
                return $"Not taken: {string.Join(", ", entries.Select(entry => entry.Id))} does not show {value}. Take the number as get_value or find_row returns it, in full units.";
            }

            given = new AnswerValue(number, known);
            return null;
        }

        switch (value.ToLowerInvariant())
        {
            case "yes" or "true":
                given = new AnswerValue(Truth: true);
                return null;
            case "no" or "false":
                given = new AnswerValue(Truth: false);
                return null;
        }

        var names = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => !entries.SelectMany(entry => entry.Sources.Append(entry)).Any(entry => Stands(entry.Text, name))) is { } missing || names.Length == 0)
        {
            return $"Not taken: {string.Join(", ", entries.Select(entry => entry.Id))} does not show '{value}'. Write the name as the evidence does.";
        }

        given = names.Length == 1 ? new AnswerValue(Name: names[0]) : new AnswerValue(Names: names);
        return null;
    }

    /// <summary>A figure of a sentence. In a table's text the magnitude stands elsewhere; there only what a tool read counts.</summary>
    private bool States(LedgerEntry entry, decimal number, string unit) =>
        entry is { Document: { } document } && !entry.Text.Contains('\t', StringComparison.Ordinal) && turn.Quantities.For(document.Language) is { } reader
        && reader.Read(entry.Text, new QuantityContext { Currency = document.Currency }).Any(quantity => quantity.Value == number && IsOf(quantity, unit));

    private static bool IsOf(Quantity quantity, string unit) => quantity.Unit switch
    {
        QuantityUnit.Currency => unit.Length == 3 && (quantity.Currency is null || quantity.Currency == unit),
        QuantityUnit.Percent or QuantityUnit.PercentagePoint => unit == "percent",
        _ => unit.Length != 3 && unit != "percent",
    };

    private static string? UnitOf(string unit) => unit switch
    {
        "%" => "percent",
        "RMB" => "CNY",
        "" => "count",
        { Length: 3 } when unit.All(char.IsAsciiLetter) => unit.ToUpperInvariant(),
        _ => Units.FirstOrDefault(known => known.Equals(unit, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>As a whole, not as a part of a longer word or number.</summary>
    private static bool Stands(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!QuotedNumbers.AreCut(text, new TextSpan(at, at + value.Length)) && !Joins(text, at) && !Joins(text, at + value.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]) && text[at] < '\u2E80' && text[at - 1] < '\u2E80';
}
