namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>A fixed part of what <c>dotnet run --project tests/Benchmarks -- hostile</c> does at length.</summary>
[Collection(nameof(HostileFiles))]
public sealed class HostileFilesTests
{
    private const int Seed = 20;
    private const int Count = 400;

    private static readonly HostileRunOptions Options = new() { MaxTime = TimeSpan.FromSeconds(2) };

    public static TheoryData<string> Formats => new(HostileFormat.All.Select(format => format.Name));

    public static TheoryData<string, string> Bombs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var format in HostileFormat.All)
            {
                foreach (var (name, _) in format.Bombs)
                {
                    rows.Add(format.Name, name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sound_seeds_are_read(string name)
    {
        var run = new HostileRun(Options);
        var seeds = HostileFormat.Named(name).Seeds;
        var read = seeds.Select((seed, index) => run.Read($"seed {index}", seed)).ToList();
        Assert.DoesNotContain(read, run.IsBad);
        Assert.InRange(read.Count(result => result.Outcome == HostileOutcome.Read), seeds.Count / 2, seeds.Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_files_neither_crash_nor_hang(string name)
    {
        var run = new HostileRun(Options);
        var format = HostileFormat.Named(name);
        var bad = Enumerable.Range(0, Count)
            .Select(number => HostileRun.Case(format, format.Seeds, Seed, number))
            .Select(item => run.Read(item.Name, item.File))
            .Where(run.IsBad)
            .ToList();
        Assert.True(bad.Count == 0, string.Join('\n', bad));
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Bombs_are_read_or_refused_within_the_limits(string format, string bomb)
    {
        var run = new HostileRun(Options);
        var make = HostileFormat.Named(format).Bombs.Single(item => item.Name == bomb).Make;
        var result = run.Read(bomb, make());
        Assert.False(run.IsBad(result), result.ToString());
    }

    [Fact]
    public void The_same_seed_damages_files_the_same_way()
    {
        var format = HostileFormat.All[0];
        Assert.Equal(HostileRun.Case(format, format.Seeds, 3, 14), HostileRun.Case(format, format.Seeds, 3, 14), (one, other) => one.File.SequenceEqual(other.File));
        Assert.NotEqual(HostileRun.Case(format, format.Seeds, 3, 14).File, HostileRun.Case(format, format.Seeds, 3, 15).File);
    }
}
