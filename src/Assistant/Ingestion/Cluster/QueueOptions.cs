using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>The queue of a library in PostgreSQL: the section <c>Library</c> of the settings.</summary>
internal sealed record QueueOptions
{
    public const string Section = "Library";

    /// <summary>Seconds within which the files of a worker that died are taken over by others. Its pauses must be shorter: a worker that is silent for more than half of it is taken for dead, and what it does is done twice.</summary>
    public double CheckInSeconds { get; init; } = 6;

    /// <summary>Files that may wait; a file is a row of some hundred bytes.</summary>
    public int MaxQueued { get; init; } = 100_000;

    /// <summary>How often a node tells that it lives; who missed two such times is dead, which the others see within a third.</summary>
    public TimeSpan CheckIn => TimeSpan.FromSeconds(CheckInSeconds * 0.3);

    /// <summary>How often files are looked for that no node has; with three check-ins it makes up the whole.</summary>
    public TimeSpan Sweep => TimeSpan.FromSeconds(CheckInSeconds * 0.1);

    /// <exception cref="SettingsException">The section is wrong; all that is wrong with it is named at once.</exception>
    public static QueueOptions From(IConfiguration settings)
    {
        QueueOptions options;
        try
        {
            options = settings.GetSection(Section).Get<QueueOptions>() ?? new QueueOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"The section {Section} of the settings cannot be read: {(exception.InnerException ?? exception).Message}"]);
        }

        List<string> problems = [];
        if (options.CheckInSeconds is < 1 or > 600)
        {
            problems.Add($"{Section}:{nameof(CheckInSeconds)} takes 1 to 600 seconds.");
        }

        if (options.MaxQueued < 1)
        {
            problems.Add($"{Section}:{nameof(MaxQueued)} must be more than 0.");
        }

        return problems.Count == 0 ? options : throw new SettingsException(problems);
    }
}
