using LittleGiants.Benchmarks;

// Run by hand, never as tests: figures depend on the machine, so they are reported as ratios against a named tool in the same run.
return args switch
{
    ["throughput", .. var folders] when folders.Length > 0 => Throughput.Run(folders),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/Benchmarks -- VERB …
          throughput FOLDER…   pages a second over all PDFs, with 1 and 2 threads, against 'pdftotext -bbox-layout'
        """);
    return 2;
}
