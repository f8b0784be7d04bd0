using System.Globalization;
using System.Text.Json;

namespace LittleGiants.Assistant.Evaluation;

/// <summary>Reads a label file: a list of labels, or an object with the list under <c>documents</c>. The form is told in <c>docs/labels.md</c>.</summary>
internal static class LabelFile
{
    private static readonly string[] Verdicts = ["pass", "fail", "unknown"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>The labels, and what is wrong with the file: place, mistake and what to write instead.</returns>
    public static (IReadOnlyList<DocumentLabel> Labels, IReadOnlyList<string> Problems) Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return Read(path, json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return ([], [$"{path}: {(exception is JsonException ? "This is no JSON" : "It cannot be read")}: {exception.Message}"]);
        }
    }

    private static (IReadOnlyList<DocumentLabel> Labels, IReadOnlyList<string> Problems) Read(string path, JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("documents", out var documents) ? documents : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            return ([], [$"{path}: A list of labels is expected, or an object with that list under 'documents'."]);
        }

        var labels = new List<DocumentLabel>();
        var problems = new List<string>();
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            var reader = new EntryReader($"{path}, entry {++number}", item);
            if (reader.Read() is { } label)
            {
                labels.Add(label);
            }

            problems.AddRange(reader.Problems);
        }

        return (labels, problems);
    }

    private sealed class EntryReader(string place, JsonElement entry)
    {
        private string _place = place;

        public List<string> Problems { get; } = [];

        public DocumentLabel? Read()
        {
            if (entry.ValueKind != JsonValueKind.Object)
            {
                Problems.Add($"{_place}: An object is expected, such as {{ \"file\": \"report.pdf\", \"revenue\": 48216000 }}.");
                return null;
            }

            if ((Text("file") ?? (Text("doc") is { } name ? name + ".pdf" : null)) is not { } file)
            {
                Problems.Add($"{_place}: It names no document: give its file name as 'file'.");
                return null;
            }

            _place += $" ({file})";
            var year = entry.TryGetProperty("fiscal_year", out var stated) ? Whole("fiscal_year", stated) : null;
            var skipped = entry.TryGetProperty("do_not_score", out var skip) && skip.ValueKind == JsonValueKind.Array
                ? skip.EnumerateArray().Select(item => item.ToString()).ToHashSet(StringComparer.Ordinal) : [];
            var values = new List<LabelledValue>();
            foreach (var field in EvaluatedField.All)
            {
                if (field.Keys.FirstOrDefault(key => entry.TryGetProperty(key, out _)) is { } key && !skipped.Contains(key))
                {
                    values.Add(new LabelledValue(field, Allowed(field, key), Pages(field)));
                }
            }

            return new DocumentLabel(Path.GetFileName(file), year, values) { Criteria = Criteria() };
        }

        private List<decimal?> Allowed(EvaluatedField field, string key)
        {
            List<decimal?> allowed = [Value(key, entry.GetProperty(key))];
            if (entry.TryGetProperty("accept", out var accept) && accept.ValueKind == JsonValueKind.Object && accept.TryGetProperty(key, out var others))
            {
                allowed.AddRange(Values("accept." + key, others));
            }

            if (entry.TryGetProperty(field.AcceptKey, out var further) && further.ValueKind != JsonValueKind.Null)
            {
                allowed.AddRange(Values(field.AcceptKey, further));
            }

            return allowed;
        }

        private List<int> Pages(EvaluatedField field)
        {
            foreach (var key in field.PageKeys)
            {
                if (!entry.TryGetProperty(key, out var pages) || pages.ValueKind == JsonValueKind.Null)
                {
                    continue;
                }

                List<JsonElement> items = pages.ValueKind == JsonValueKind.Array ? [.. pages.EnumerateArray()] : [pages];
                if (items.Count > 0)
                {
                    return [.. items.Select(item => Whole(key, item)).OfType<int>()];
                }
            }

            return [];
        }

        private Dictionary<string, string> Criteria()
        {
            var verdicts = new Dictionary<string, string>();
            if (!entry.TryGetProperty("criteria", out var criteria) || criteria.ValueKind == JsonValueKind.Null)
            {
                return verdicts;
            }

            if (criteria.ValueKind != JsonValueKind.Object)
            {
                Problems.Add($"{_place}: 'criteria' is an object that gives each criterion pass, fail or unknown.");
                return verdicts;
            }

            foreach (var item in criteria.EnumerateObject())
            {
                if (item.Value.ValueKind == JsonValueKind.String && Verdicts.Contains(item.Value.GetString()))
                {
                    verdicts[item.Name] = item.Value.GetString()!;
                }
                else
                {
                    Problems.Add($"{_place}: 'criteria.{item.Name}' is {item.Value.GetRawText()}; write pass, fail or unknown.");
                }
            }

            return verdicts;
        }

        private IEnumerable<decimal?> Values(string key, JsonElement list)
        {
            if (list.ValueKind == JsonValueKind.Array)
            {
                return [.. list.EnumerateArray().Select(item => Value(key, item))];
            }

            Problems.Add($"{_place}: '{key}' is a list of further right values, such as [ 258, 288 ].");
            return [];
        }

        private decimal? Value(string key, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            {
                return number;
            }

            Problems.Add($"{_place}: '{key}' is {value.GetRawText()}; write a number in base units (48216000, not \"48.2 million\"), or null when the document does not say it.");
            return null;
        }

        private int? Whole(string key, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            {
                return number;
            }

            if (value.ValueKind != JsonValueKind.Null)
            {
                Problems.Add(string.Create(CultureInfo.InvariantCulture, $"{_place}: '{key}' is {value.GetRawText()}; write a whole number."));
            }

            return null;
        }

        private string? Text(string key) =>
            entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
    }
}
