using LittleGiants.Benchmarks;

// Run by hand, never as tests: figures depend on the machine, so they are reported as ratios against a named tool in the same run.
return args switch
{
    ["throughput", .. var folders] when folders.Length > 0 => Throughput.Run(folders),
    ["extraction", .. var folders] when folders.Length > 0 => FactExtraction.Run(folders),
    ["ingestion", var folder] => Ingestion.Run(folder, int.MaxValue, 3),
    ["ingestion", var folder, var count] => Ingestion.Run(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), 3),
    ["ingestion", var folder, var count, var rounds] => Ingestion.Run(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["workers", var folder] => await SharedWorkers.RunAsync(folder, int.MaxValue),
    ["workers", var folder, var count] => await SharedWorkers.RunAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["search", var folder, .. var copies] => await LibrarySearch.RunAsync(folder, copies),
    ["ask", var library, var questions] => await LibraryAnswers.RunAsync(library, questions),
    ["screen", var count] => await LibraryScreening.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["stores", var library, var questions, var connection, .. var pages] when pages.Length > 0 => await Stores.RunAsync(library, questions, connection, pages),
    ["stores", "screen", var connection, var count] => await Stores.ScreenAsync(connection, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["web", var library] => await WebChats.RunAsync(library, 50),
    ["web", var library, var chats] => await WebChats.RunAsync(library, int.Parse(chats, System.Globalization.CultureInfo.InvariantCulture)),
    ["web", var library, var chats, var shared] => await WebChats.RunAsync(library, int.Parse(chats, System.Globalization.CultureInfo.InvariantCulture), shared),
    ["web", var library, var chats, var shared, var processes] => await WebChats.RunAsync(
        library, int.Parse(chats, System.Globalization.CultureInfo.InvariantCulture), shared, int.Parse(processes, System.Globalization.CultureInfo.InvariantCulture)),
    ["hostile", .. var settings] => Hostile.Run(settings),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/Benchmarks -- VERB …
          throughput FOLDER…   pages a second over all PDFs, with 1 and 2 threads, against 'pdftotext -bbox-layout'
          extraction FOLDER…   time of extraction against that of reading, documents and pages a minute, with 1 and 2 threads
          ingestion FOLDER [N [ROUNDS]]   pages a second of adding PDFs (the first N) to a library, against reading alone, in turns (3); bytes a page; time by stage
          workers FOLDER [N]   pages a second of 1, 2 and 4 workers on PostgreSQL (LITTLE_GIANTS_LIBRARY: a server on which databases may be made), against SQLite in one
                               process; time until a killed worker is taken over
          search FOLDER [N…]   time of questions to a library of the folder's documents, and of N copies of it under other names (1 4 16)
          ask LIBRARY QUESTIONS.jsonl   time of search and of answers over a library that is there
          screen N             time and memory of holding N and 2 N invented companies against a profile
          stores LIBRARY QUESTIONS.jsonl CONNECTION PAGES…   search, answers and size on SQLite and PostgreSQL, with so many pages by copies under other names
          stores screen CONNECTION N   time of screening N invented companies on both
          web LIBRARY [N [SHARED [P]]]   time to the first text and to the end of answers over the web, one after the other and in N conversations at once (50); then the same of
                               P (2) processes on SHARED, the library's copy in PostgreSQL ('assistant migrate'), with requests that go to each in turn
          hostile [--seeds FOLDER] [--count N] [--seed S] [--first N] [--format NAME] [--output FOLDER] [--verbose]
                               damaged files and bombs: crashes, hangs, slow files, memory
        """);
    return 2;
}
