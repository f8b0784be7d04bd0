using System.Text;

namespace LittleGiants.Assistant.Tests.Ingestion;

/// <summary>A folder of many small documents, each with its own content: the samples, our print-outs and variants of both.</summary>
internal static class Batch
{
    public static void Write(string folder, int variants)
    {
        Directory.CreateDirectory(folder);
        var corpus = Path.Combine(Samples.Folder, "..", "tests", "Corpus");
        var originals = Directory.EnumerateFiles(Samples.Folder).Concat(Directory.EnumerateFiles(corpus))
            .Where(file => Path.GetExtension(file) is ".pdf" or ".html").Order(StringComparer.Ordinal).ToList();
        foreach (var original in originals)
        {
            var content = File.ReadAllBytes(original);
            var (stem, ending) = (Path.GetFileNameWithoutExtension(original), Path.GetExtension(original));
            for (var i = 0; i < variants; i++)
            {
                // What stands behind the end of a file changes its content and not its text.
                var tail = i == 0 ? "" : ending == ".pdf" ? FormattableString.Invariant($"\n% {i}\n") : FormattableString.Invariant($"\n<!-- {i} -->\n");
                File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{stem}-{i}{ending}")), [.. content, .. Encoding.ASCII.GetBytes(tail)]);
            }
        }
    }

    /// <summary>The corrected edition of a report.</summary>
    public static string WriteCorrected(string folder, string sample)
    {
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(sample)}（更正后）.pdf");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(Samples.PathOf(sample)), .. "\n% corrected\n"u8]);
        return path;
    }
}
