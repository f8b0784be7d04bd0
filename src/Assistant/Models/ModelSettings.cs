using System.Globalization;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Models;

/// <summary>Reads section <c>Model</c> strictly: an unknown name, a value out of range or half a configuration is an error that says what would be right.</summary>
internal static class ModelSettings
{
    private const double MostSeconds = 86_400;
    private const double MostPrice = 100_000;

    private static readonly Dictionary<string, Func<ModelOptions, Value, ModelOptions>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ModelOptions.Endpoint)] = (options, value) => options with { Endpoint = value.Endpoint() },
        [nameof(ModelOptions.Name)] = (options, value) => options with { Name = value.Text },
        [nameof(ModelOptions.Key)] = (options, value) => options with { Key = value.Key() },
        [nameof(ModelOptions.Provider)] = (options, value) => options with { Provider = value.Provider() },
        [nameof(ModelOptions.EmbeddingName)] = (options, value) => options with { EmbeddingName = value.Text },
        [nameof(ModelOptions.ConnectSeconds)] = (options, value) => options with { ConnectSeconds = value.Seconds() },
        [nameof(ModelOptions.CallSeconds)] = (options, value) => options with { CallSeconds = value.Seconds() },
        [nameof(ModelOptions.TotalSeconds)] = (options, value) => options with { TotalSeconds = value.Seconds() },
        [nameof(ModelOptions.ToolSeconds)] = (options, value) => options with { ToolSeconds = value.Seconds() },
        [nameof(ModelOptions.MaxToolCalls)] = (options, value) => options with { MaxToolCalls = value.Count(1, 1_000) },
        [nameof(ModelOptions.MaxParallelToolReads)] = (options, value) => options with { MaxParallelToolReads = value.Count(1, 64) },
        [nameof(ModelOptions.MaxBrokenToolCalls)] = (options, value) => options with { MaxBrokenToolCalls = value.Count(1, 100) },
        [nameof(ModelOptions.Retries)] = (options, value) => options with { Retries = value.Count(0, 20) },
        [nameof(ModelOptions.RetrySeconds)] = (options, value) => options with { RetrySeconds = value.Seconds() },
        [nameof(ModelOptions.MaxRetryWaitSeconds)] = (options, value) => options with { MaxRetryWaitSeconds = value.Seconds() },
        [nameof(ModelOptions.MaxReplyBytes)] = (options, value) => options with { MaxReplyBytes = value.Count(1_000, int.MaxValue) },
        [nameof(ModelOptions.EmbeddingBatch)] = (options, value) => options with { EmbeddingBatch = value.Count(1, 2_048) },
        [nameof(ModelOptions.InputPrice)] = (options, value) => options with { InputPrice = value.Price() },
        [nameof(ModelOptions.OutputPrice)] = (options, value) => options with { OutputPrice = value.Price() },
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <exception cref="SettingsException">The section is wrong; all that is wrong with it is named at once.</exception>
    public static ModelOptions Read(IConfiguration settings)
    {
        var options = ModelOptions.None;
        var problems = new List<string>();
        foreach (var entry in settings.GetSection(ModelOptions.Section).GetChildren())
        {
            if (!Known.TryGetValue(entry.Key, out var apply))
            {
                problems.Add($"{ModelOptions.Section}:{entry.Key} is not a setting. There are: {string.Join(", ", Known.Keys)}.");
            }
            else if (!string.IsNullOrWhiteSpace(entry.Value))
            {
                options = apply(options, new Value($"{ModelOptions.Section}:{entry.Key}", entry.Value.Trim(), problems));
            }
        }

        AddMissing(options, problems);
        return problems.Count == 0 ? options : throw new SettingsException(problems);
    }

    private static void AddMissing(ModelOptions options, List<string> problems)
    {
        if (problems.Count > 0 || options.IsConfigured)
        {
            return;
        }

        if (options.Endpoint is null && (options.Name ?? options.EmbeddingName) is not null)
        {
            problems.Add($"{(options.Name is null ? "Model:EmbeddingName" : "Model:Name")} is set, but Model:Endpoint does not say where the server is, e.g. http://localhost:11434/v1.");
        }
        else if (options.Endpoint is not null && options.EmbeddingName is null)
        {
            problems.Add("Model:Endpoint is set, but Model:Name does not say which of the server's models to ask.");
        }
    }

    private readonly record struct Value(string Path, string Text, List<string> Problems)
    {
        public ModelProvider Provider()
        {
            if (!Enum.GetNames<ModelProvider>().Contains(Text, StringComparer.OrdinalIgnoreCase))
            {
                Problems.Add($"{Path} is '{Text}', but there are: {string.Join(", ", Enum.GetNames<ModelProvider>())}.");
                return ModelProvider.OpenAI;
            }

            var provider = Enum.Parse<ModelProvider>(Text, ignoreCase: true);
            if (provider == ModelProvider.SemanticKernel && !ModelClients.HasSemanticKernel)
            {
                Problems.Add($"{Path} is '{Text}', but this program was built without Semantic Kernel. Build it with -p:SemanticKernel=true, or remove the setting.");
            }

            return provider;
        }

        public Uri? Endpoint()
        {
            if (!Uri.TryCreate(Text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            {
                Problems.Add($"{Path} is not a web address. It begins with http:// or https:// and mostly ends in /v1, e.g. http://localhost:11434/v1.");
                return null;
            }

            if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            {
                Problems.Add($"{Path} holds more than an address. A key belongs in Model:Key; user names and queries are not sent.");
                return null;
            }

            return new Uri(uri.AbsoluteUri.TrimEnd('/'));
        }

        public ModelKey? Key()
        {
            var key = new ModelKey(Text);
            if (!key.CanBeSent)
            {
                Problems.Add($"{Path} has a blank, a line break or a letter that no key has. Copy it once more.");
                return null;
            }

            return key;
        }

        public double Seconds()
        {
            if (double.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= MostSeconds)
            {
                return seconds;
            }

            Problems.Add(FormattableString.Invariant($"{Path} is '{Text}', but it is a number of seconds, above 0 and at most {MostSeconds}, e.g. 600 or 0.5."));
            return 1;
        }

        public double Price()
        {
            if (double.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price is >= 0 and <= MostPrice)
            {
                return price;
            }

            Problems.Add(FormattableString.Invariant($"{Path} is '{Text}', but it is what a million tokens cost, from 0 to {MostPrice}, e.g. 0.25."));
            return 0;
        }

        public int Count(int least, int most)
        {
            if (int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most)
            {
                return count;
            }

            Problems.Add(FormattableString.Invariant($"{Path} is '{Text}', but it is a whole number from {least} to {most}."));
            return least;
        }
    }
}
