using System.Text.RegularExpressions;
using HandlebarsDotNet;
using LittleGiants.Extraction.Documents;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Prompts;

/// <summary>
/// A template of Handlebars, kept to what a prompt needs: <c>{{name}}</c>, <c>{{#if name}}</c>, <c>{{#unless name}}</c>, <c>{{else}}</c>. It is cut at its
/// <c>&lt;message role="…"&gt;</c> marks before it is filled, and nothing is escaped: a text that is put in stays as it is, and can neither open
/// a message nor be run as a template.
/// </summary>
internal sealed partial class PromptTemplate
{
    private readonly List<(ChatRole Role, HandlebarsTemplate<object, object> Fill)> _parts = [];

    private PromptTemplate(IReadOnlySet<string> variables) => Variables = variables;

    /// <summary>The names that the template uses.</summary>
    public IReadOnlySet<string> Variables { get; }

    public static PromptTemplate Parse(DataNode node)
    {
        var text = node.Text;
        var template = new PromptTemplate(Names(node, text));
        var engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        foreach (var (role, part) in Messages(node, text))
        {
            try
            {
                template._parts.Add((role, engine.Compile(part.Trim())));
            }
            catch (HandlebarsException exception)
            {
                throw node.Error($"the template is broken: {exception.Message}");
            }
        }

        return template;
    }

    public IReadOnlyList<ChatMessage> Fill(IReadOnlyDictionary<string, string> values) =>
        [.. _parts.Select(part => new ChatMessage(part.Role, part.Fill(values).Trim()))];

    private static HashSet<string> Names(DataNode node, string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match tag in Tag().Matches(text))
        {
            var match = Allowed().Match(tag.Value);
            if (!match.Success)
            {
                throw node.Error($"'{tag.Value}' is not understood; there are {{{{name}}}}, {{{{#if name}}}}, {{{{#unless name}}}}, {{{{else}}}} and their ends");
            }

            if (match.Groups["name"] is { Success: true, Value: var name })
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static List<(ChatRole Role, string Text)> Messages(DataNode node, string text)
    {
        var marks = Message().Matches(text);
        if (marks.Count == 0)
        {
            return [(ChatRole.User, text)];
        }

        if (Message().Replace(text, "") is { } outside && !string.IsNullOrWhiteSpace(outside))
        {
            throw node.Error($"'{outside.Trim()}' stands outside the messages");
        }

        return [.. marks.Select(mark => (new ChatRole(mark.Groups["role"].Value), mark.Groups["text"].Value))];
    }

    [GeneratedRegex(@"\{\{.*?\}\}+", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\{\{(?:(?:#(?:if|unless) )?(?!else\b)(?<name>[a-z][a-z0-9_]*)|else|/if|/unless)\}\}$")]
    private static partial Regex Allowed();

    [GeneratedRegex("""<message role="(?<role>system|user|assistant)">(?<text>.*?)</message>""", RegexOptions.Singleline)]
    private static partial Regex Message();
}
