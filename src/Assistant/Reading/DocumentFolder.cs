using System.IO.Enumeration;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Reading;

/// <summary>The documents of a folder and its subfolders. Hidden ones, READMEs, other types and links to folders are passed over.</summary>
internal static class DocumentFolder
{
    /// <summary>Files of one folder; more are a mistake in the path ("/") rather than a wish.</summary>
    public const int MaxFiles = 20_000;

    /// <summary>Names say what is worth opening; what a file is, its content tells.</summary>
    private static readonly string[] ReadableEndings = [".pdf", ".html", ".htm", ".xhtml", ".docx", ".md", ".markdown", ".txt"];

    /// <summary>Files stay as they are named; folders become their documents in ordinal order of their paths.</summary>
    /// <returns>The files, and the folders that gave none or not all of theirs.</returns>
    public static (IReadOnlyList<string> Files, IReadOnlyList<FileResult> Failed) Expand(IReadOnlyList<string> paths, int maxFiles = MaxFiles)
    {
        var files = new List<string>();
        var failed = new List<FileResult>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            if (Walk(path, maxFiles, out var found) is { } failure)
            {
                failed.Add(new FileResult(path, null, failure));
            }

            files.AddRange(found);
        }

        return (files, failed);
    }

    private static ReadFailure? Walk(string folder, int maxFiles, out IReadOnlyList<string> found)
    {
        found = [];
        var files = new List<string>();
        try
        {
            using var walker = new Walker(folder);
            while (walker.MoveNext())
            {
                if (files.Count == maxFiles)
                {
                    return new ReadFailure(ReadFailureCodes.TooLarge, FormattableString.Invariant($"The folder holds more than {maxFiles:N0} documents; name its subfolders."));
                }

                files.Add(walker.Current);
            }

            files.Sort(StringComparer.Ordinal);
            found = files;
            return walker.ClosedFolders > 0
                ? new ReadFailure(ReadFailureCodes.NotReadable, FormattableString.Invariant($"Folders in it that could not be opened: {walker.ClosedFolders}."))
                : files.Count == 0
                ? new ReadFailure(ReadFailureCodes.NotFound, $"No document stands in this folder; read are {string.Join(", ", ReadableEndings)}.")
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ReadFailure(ReadFailureCodes.NotReadable, exception.Message);
        }
    }

    private sealed class Walker(string folder) : FileSystemEnumerator<string>(folder, Options)
    {
        private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

        public int ClosedFolders { get; private set; }

        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
        {
            if (entry.IsDirectory || (entry.Attributes & FileAttributes.Device) != 0)
            {
                return false;
            }

            var name = entry.FileName;
            var ending = Path.GetExtension(name);
            return !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase) && IsReadable(ending);
        }

        /// <summary>A link to a folder may lead back to where it stands.</summary>
        protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0;

        protected override string TransformEntry(ref FileSystemEntry entry) => entry.ToSpecifiedFullPath();

        protected override bool ContinueOnError(int error)
        {
            ClosedFolders++;
            return true;
        }

        private static bool IsReadable(ReadOnlySpan<char> ending)
        {
            foreach (var readable in ReadableEndings)
            {
                if (ending.Equals(readable, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
