using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Screening;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Benchmarks;

/// <summary>Time and memory of holding a library of invented companies against a profile, and how both grow with the library.</summary>
internal static class LibraryScreening
{
    private const int Rounds = 5;
    private const double Megabyte = 1048576.0;

    public static async Task<int> RunAsync(int companies)
    {
        var temporary = Directory.CreateTempSubdirectory("screening-benchmark-");
        try
        {
            await using var library = await SqliteLibrary.OpenAsync(Path.Combine(temporary.FullName, "library.db"), default);
            var made = 0;
            foreach (var count in new[] { companies, 2 * companies })
            {
                for (; made < count; made++)
                {
                    await library.AddAsync(Report(made), default);
                }

                await StagesAsync(library);
                await MeasureAsync(library, count, "all", null, null);
                await MeasureAsync(library, count, "--top 50", null, 50);
                await MeasureAsync(library, count, "--where, --top 50", "revenue>=20m and rd_staff_share>15 and sector=robotics", 50);
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Where the time goes, on one thread.</summary>
    private static async Task StagesAsync(SqliteLibrary library)
    {
        var profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;
        var concepts = NeededConcepts.Of(profile.Criteria).ToList();
        var screening = new CompanyScreening(new ScreeningRequest(profile, null, [], null), new AssistantServices().Assessor, new ScreeningOptions(), new DateOnly(2025, 1, 1));
        for (var round = 0; round < 3; round++)
        {
            var stages = new TimeSpan[4];
            var last = Process.GetCurrentProcess().TotalProcessorTime;
            var ids = (await library.CompaniesAsync(default)).Select(company => company.Id).Chunk(256).ToList();
            Lap(0);
            foreach (var chunk in ids)
            {
                var dossiers = await library.DossiersAsync(new IdRange(chunk[0], chunk[^1]), concepts, default);
                Lap(1);
                var views = dossiers.Select(CompanyView.Of).ToList();
                Lap(2);
                _ = views.Select(screening.Screen).ToList();
                Lap(3);
            }

            Console.WriteLine(FormattableString.Invariant($"  companies {stages[0].TotalMilliseconds:0} ms, reading {stages[1].TotalMilliseconds:0} ms, merging {stages[2].TotalMilliseconds:0} ms, judging {stages[3].TotalMilliseconds:0} ms of processor"));

            void Lap(int stage)
            {
                var now = Process.GetCurrentProcess().TotalProcessorTime;
                stages[stage] += now - last;
                last = now;
            }
        }
    }

    private static async Task MeasureAsync(SqliteLibrary library, int companies, string name, string? where, int? top)
    {
        var request = ScreeningRequest.Read(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, where, "outcome,name", top, out var problem) ?? throw new InvalidOperationException(problem);
        var service = new AssistantServices().ScreeningOf(library);
        var times = new List<double>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = 0L;
        var cpu = TimeSpan.Zero;
        for (var round = 0; round <= Rounds; round++)
        {
            var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            ScreeningResult? result = await service.RunAsync(request, default);
            times.Add(watch.Elapsed.TotalMilliseconds);
            cpu = Process.GetCurrentProcess().TotalProcessorTime - processor;
            kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(result);
            result = null;
        }

        // On a machine that does other things the time of the processors says more than the clock.
        var warm = times.Skip(1).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{companies,6} companies, {name,-18}: first {times[0]:0} ms, warm best {warm[0]:0} ms, p50 {warm[warm.Count / 2]:0} ms, processors {cpu.TotalMilliseconds:0} ms; result {kept / Megabyte:0.0} MB; managed memory committed {GC.GetGCMemoryInfo().TotalCommittedBytes / Megabyte:0} MB"));
    }

    public static IndexedDocument Report(int number)
    {
        var random = new Random(number);
        var name = string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} Ltd");
        var employees = random.Next(40, 900);
        return new IndexedDocument(
            new DocumentRecord
            {
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
                Name = string.Create(CultureInfo.InvariantCulture, $"report-{number}.pdf"),
                Source = "made",
                MediaType = "application/pdf",
                Kind = DocumentKind.AnnualReport,
                Language = "en",
                FiscalYear = 2024,
                PeriodStart = new DateOnly(2024, 1, 1),
                PeriodEnd = new DateOnly(2024, 12, 31),
                Currency = "CNY",
                PageCount = 120,
                Absent = [new Absence("market_rank", AbsenceReason.NotDisclosed), new Absence("export_share", AbsenceReason.NotReadable)],
                Stamp = "1",
            },
            [])
        {
            Company = new CompanyIdentity(name),
            Facts =
            [
                Fact("revenue", QuantityUnit.Currency, random.Next(50, 600) * 1_000_000m),
                Fact("employees", QuantityUnit.Count, employees),
                Fact("rd_staff", QuantityUnit.Count, random.Next(1, employees / 3)),
                Fact("rd_expense", QuantityUnit.Currency, random.Next(1, 60) * 1_000_000m),
                Fact("invention_patents_granted", QuantityUnit.Count, random.Next(0, 60)),
                Fact("utility_model_patents_granted", QuantityUnit.Count, random.Next(0, 90)),
                Fact("patents_total", QuantityUnit.Count, 160),
                Text("sector", random.Next(3) == 0 ? "robotics" : "machine_tools"),
            ],
        };
    }

    private static FactRecord Fact(string concept, QuantityUnit unit, decimal value)
    {
        var printed = value.ToString("#,0", CultureInfo.InvariantCulture);
        var fact = Empty(concept) with
        {
            Quantity = new Quantity(unit, Qualifier.Exact, new TextSpan(1000, 1012), printed) { Value = value, Low = value, High = value, Currency = unit == QuantityUnit.Currency ? "CNY" : null, Digits = new TextSpan(1000, 1012) },
            Checks = [new FactCheck("sum", true, "1 + 2 = 3")],
        };
        return new FactRecord(fact, [new Citation(42, new TextSpan(990, 1012), $"Total for the year\t{printed}"), new Citation(7, new TextSpan(90, 102), $"in the year {printed} were counted")]);
    }

    private static FactRecord Text(string concept, string text) => new(Empty(concept) with { Text = text }, [new Citation(9, new TextSpan(990, 1012), "makes industrial robots and grippers")]);

    private static Fact Empty(string concept) => new()
    {
        Concept = concept,
        Period = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), 2024),
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [new TextSpan(990, 1012), new TextSpan(90, 102)],
    };
}
