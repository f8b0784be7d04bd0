using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Telemetry;

namespace LittleGiants.Assistant.Tests.Settings;

/// <summary>All settings of the program, found by reflection: records with a constant <c>Section</c>, and constants whose name ends in <c>Setting</c>. What is said of them are their XML comments.</summary>
internal sealed class ConfigurationReference
{
    private static readonly Assembly Assistant = typeof(AssistantServices).Assembly;
    private readonly XmlComments _comments = XmlComments.Of(Assistant);
    private readonly StringBuilder _text = new();

    public IReadOnlyList<Type> Sections { get; } =
        [.. Assistant.GetTypes().Where(type => Constant(type, "Section") is not null).OrderBy(type => Constant(type, "Section"), StringComparer.Ordinal)];

    public IReadOnlyList<FieldInfo> Single { get; } =
    [
        .. Assistant.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field is { IsLiteral: true, FieldType.Name: nameof(String) } && field.Name.EndsWith("Setting", StringComparison.Ordinal))
            .OrderBy(field => (string)field.GetRawConstantValue()!, StringComparer.Ordinal),
    ];

    public string Write()
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Settings

            Where they come from, the later over the earlier: `appsettings.json` beside the program, then in the current directory, the user's secrets, the environment. A setting `Section:Name` is
            `"Section": {"{ \"Name\": … }"}` in a file and `Section__Name` in the environment; the n-th entry of a list is `Section__Name__0` and so on. Keys and passwords belong in the environment
            or in a file that only the program may read. Without any setting the program works on this machine alone.

            This file is written from the program itself (`SNAPSHOTS=write dotnet test tests/Assistant.Tests --filter ConfigurationReferenceTests`).

            ## Alone

            | setting | in the environment | what it says |
            |---|---|---|
            """);
        foreach (var field in Single)
        {
            var key = (string)field.GetRawConstantValue()!;
            _text.AppendLine(CultureInfo.InvariantCulture, $"| `{key}` | `{Variable(key)}` | {_comments.Of(field)} |");
        }

        _text.AppendLine(CultureInfo.InvariantCulture, $"| | `{LibraryLocation.Variable}` | {_comments.Of(typeof(LibraryLocation).GetField(nameof(LibraryLocation.Variable))!)} It goes before `{LibraryLocation.Setting}`. |");
        _text.AppendLine(CultureInfo.InvariantCulture, $"| | `{TelemetryOptions.StandardEndpoint}` | {_comments.Of(typeof(TelemetryOptions).GetField(nameof(TelemetryOptions.StandardEndpoint))!)} Its siblings `OTEL_…` count too. |");
        foreach (var type in Sections)
        {
            WriteSection(type);
        }

        return _text.ToString();
    }

    private void WriteSection(Type type)
    {
        var section = Constant(type, "Section")!;
        _text.AppendLine(CultureInfo.InvariantCulture, $"""

            ## {section}

            {_comments.Of(type)}

            | setting | in the environment | type | default | what it says |
            |---|---|---|---|---|
            """);
        WriteSettings(section, type);
    }

    private void WriteSettings(string section, Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        foreach (var property in SettingsOf(type))
        {
            if (ElementOf(property.PropertyType) is { } element && element != typeof(string))
            {
                WriteSettings($"{section}:{property.Name}:0", element);
                continue;
            }

            var name = ElementOf(property.PropertyType) is null ? property.Name : $"{property.Name}:0";
            _text.AppendLine(CultureInfo.InvariantCulture, $"| `{section}:{name}` | `{Variable($"{section}:{name}")}` | {Kind(property.PropertyType)} | {Default(property, defaults)} | {_comments.Of(property)} |");
        }
    }

    public static IEnumerable<PropertyInfo> SettingsOf(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite).OrderBy(property => property.MetadataToken);

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static Type? ElementOf(Type type) => type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } choice => string.Join(", ", Enum.GetNames(choice)),
        var plain when plain == typeof(int) || plain == typeof(long) => "whole number",
        var plain when plain == typeof(double) => "number",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(Uri) => "web address",
        var list when ElementOf(list) is not null => "list of texts",
        _ => "text",
    };

    private static string Default(PropertyInfo property, object defaults) => property.GetValue(defaults) switch
    {
        // The one default that depends on the machine.
        int when property.Name == "Threads" => "one for each core",
        null or "" or ICollection { Count: 0 } => "",
        IFormattable value => $"`{value.ToString(null, CultureInfo.InvariantCulture)}`",
        var value => $"`{value}`",
    };

    private static string? Constant(Type type, string name) => type.GetField(name, BindingFlags.Static | BindingFlags.Public) is { IsLiteral: true } field ? field.GetRawConstantValue() as string : null;
}
