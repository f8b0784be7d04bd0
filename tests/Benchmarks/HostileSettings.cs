using System.Globalization;
using LittleGiants.Extraction.Tests.Hostile;

namespace LittleGiants.Benchmarks;

/// <summary>What the verb <c>hostile</c> is asked to do.</summary>
internal sealed record HostileSettings
{
    /// <summary>Bytes of a seed; damage to larger files takes longer and finds no more.</summary>
    private const int MaxSeedBytes = 1 << 20;

    /// <summary>Files for each format.</summary>
    public int Count { get; private init; } = 20_000;

    /// <summary>The first case, to go on or to look at one.</summary>
    public int First { get; private init; }

    public int Seed { get; private init; } = 1;

    /// <summary>One format by its name; null for all.</summary>
    public string? Format { get; private init; }

    /// <summary>A folder of sound files to damage; null for the tests' own.</summary>
    public string? SeedFolder { get; private init; }

    /// <summary>Where files that fail are written; null for nowhere.</summary>
    public string? Output { get; private init; }

    public bool Verbose { get; private init; }

    /// <summary>Null when the arguments are wrong; the reason is on the error output.</summary>
    public static HostileSettings? Parse(string[] arguments)
    {
        var settings = new HostileSettings();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            HostileSettings? next = arguments[i] switch
            {
                "--seeds" when Directory.Exists(value) => settings with { SeedFolder = value },
                "--count" when TryNumber(value, out var count) => settings with { Count = count },
                "--first" when TryNumber(value, out var first) => settings with { First = first },
                "--seed" when TryNumber(value, out var seed) => settings with { Seed = seed },
                "--format" when value.Length > 0 => settings with { Format = value },
                "--output" when value.Length > 0 => settings with { Output = value },
                "--verbose" => settings with { Verbose = true },
                _ => null,
            };
            if (next is null)
            {
                Console.Error.WriteLine($"'{arguments[i]} {value}' is not understood: --seeds FOLDER, --count N, --first N, --seed S, --format NAME, --output FOLDER or --verbose.");
                return null;
            }

            i += arguments[i] == "--verbose" ? 0 : 1;
            settings = next;
        }

        return settings;
    }

    public IReadOnlyList<byte[]> Seeds(HostileFormat format) => SeedFolder is null
        ? format.Seeds
        : [.. Directory.EnumerateFiles(SeedFolder, "*." + format.Name, SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length <= MaxSeedBytes)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)];

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
