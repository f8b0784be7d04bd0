using LittleGiants.Extraction.Documents;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Prompts;

/// <summary>Reads a file in Semantic Kernel's prompt format, strictly: what it does not know, and what the template and the list of variables do not agree on, is an error with file and line.</summary>
internal static class PromptFile
{
    private const string Handlebars = "handlebars";

    public static Prompt Parse(string path, TextReader text) => DataFile.Parse(path, text, Read(path));

    private static Func<DataNode, Prompt> Read(string path) => root =>
    {
        var name = root["name"];
        var expected = Path.GetFileNameWithoutExtension(path).Replace('-', '_');
        if (name.Text != expected)
        {
            throw name.Error($"the prompt of this file is named '{expected}', not '{name.Text}'");
        }

        var format = root["template_format"];
        if (format.Text != Handlebars)
        {
            throw format.Error($"the template format is '{Handlebars}', not '{format.Text}'");
        }

        var variables = root.Find("input_variables")?.Items.Select(Variable).ToList() ?? [];
        var template = PromptTemplate.Parse(root["template"]);
        Agree(root, template, variables);
        var settings = root["execution_settings"]["default"];
        return new Prompt(name.Text, root["description"].Text, settings["version"].Integer, variables, template, Settings(settings));
    };

    private static PromptVariable Variable(DataNode node)
    {
        // In Semantic Kernel it lets a value open messages; here no value can, so it changes nothing.
        _ = node.Find("allow_dangerously_set_content")?.Boolean;
        return new PromptVariable(node["name"].Text, node["description"].Text, node.Find("is_required")?.Boolean ?? true, node.Find("default")?.Text ?? "");
    }

    private static void Agree(DataNode root, PromptTemplate template, List<PromptVariable> variables)
    {
        foreach (var used in template.Variables.Where(used => variables.TrueForAll(variable => variable.Name != used)))
        {
            throw root["template"].Error($"the template uses '{used}', which is no input variable");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < variables.Count; at++)
        {
            var node = root["input_variables"].Items[at];
            if (!seen.Add(variables[at].Name))
            {
                throw node.Error($"the variable '{variables[at].Name}' stands twice");
            }

            if (!template.Variables.Contains(variables[at].Name))
            {
                throw node.Error($"the template does not use the variable '{variables[at].Name}'");
            }
        }
    }

    private static ChatOptions Settings(DataNode node) => new()
    {
        Temperature = (float?)node.Find("temperature")?.Number,
        TopP = (float?)node.Find("top_p")?.Number,
        MaxOutputTokens = node.Find("max_tokens")?.Integer,
    };
}
