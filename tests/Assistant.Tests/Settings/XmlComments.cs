using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LittleGiants.Assistant.Tests.Settings;

/// <summary>The summaries of an assembly's XML comments, as Markdown in one line.</summary>
internal sealed partial class XmlComments
{
    private readonly Dictionary<string, string> _summaries;

    private XmlComments(Dictionary<string, string> summaries) => _summaries = summaries;

    public static XmlComments Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Markdown(member.Element("summary")!), StringComparer.Ordinal));

    /// <summary>Empty when nothing is said.</summary>
    public string Of(MemberInfo member) => _summaries.GetValueOrDefault(member switch
    {
        Type type => $"T:{type.FullName}",
        FieldInfo field => $"F:{field.DeclaringType!.FullName}.{field.Name}",
        _ => $"P:{member.DeclaringType!.FullName}.{member.Name}",
    }, "");

    private static string Markdown(XElement summary) => Blanks().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
        XElement element => $"`{element.Value}`",
        _ => node is XText text ? text.Value : "",
    })), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
