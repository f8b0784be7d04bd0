using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Arguments as models send them: a year as text, a number where a text is asked for, names in another case, nothing at all. Refused only where no sense can be made of them.</summary>
internal static class ToolArguments
{
    /// <summary>Years that are meant; other numbers are pages or amounts.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <exception cref="ArgumentException">It is missing or not understood; the message tells the model what to send.</exception>
    public static object? Bind(ParameterInfo parameter, AIFunctionArguments arguments)
    {
        var text = arguments.FirstOrDefault(argument => string.Equals(argument.Key, parameter.Name, StringComparison.OrdinalIgnoreCase)).Value switch
        {
            null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            JsonElement { ValueKind: JsonValueKind.Array } list => string.Join("; ", list.EnumerateArray().Select(item => item.ToString())),
            JsonElement element => element.ToString(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
        return string.IsNullOrWhiteSpace(text)
            ? parameter.HasDefaultValue ? parameter.DefaultValue : throw new ArgumentException($"'{parameter.Name}' is missing.")
            : parameter.ParameterType == typeof(int) ? Number(parameter, text) : text.Trim();
    }

    /// <summary>"2024", "FY2024", "2024.0", "2024年", "2024/25"; "latest" is the default.</summary>
    private static int Number(ParameterInfo parameter, string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var plain) && plain == decimal.Truncate(plain) && Math.Abs(plain) < int.MaxValue)
        {
            return (int)plain;
        }

        foreach (var digits in text.Split([.. text.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            if (digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year)
            {
                return year;
            }
        }

        return parameter.HasDefaultValue && !text.Any(char.IsAsciiDigit)
            ? (int)parameter.DefaultValue!
            : throw new ArgumentException($"'{parameter.Name}' is a whole number; '{text}' is none.");
    }
}
