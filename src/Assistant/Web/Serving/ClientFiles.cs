using Microsoft.AspNetCore.StaticFiles;

namespace LittleGiants.Assistant.Web.Serving;

/// <summary>The files of the page. They are listed once: an address can lead to one of them and to no other file.</summary>
internal sealed class ClientFiles
{
    public const string Index = "/index.html";

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".mjs"] = "text/javascript", [".bcmap"] = "application/octet-stream", [".pfb"] = "application/octet-stream" },
    };

    private readonly Dictionary<string, ClientFile> _files = new(StringComparer.Ordinal);

    public ClientFiles(string folder)
    {
        var all = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var path in all.Where(path => !IsCompressed(path, all)))
        {
            var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
            _files["/" + Path.GetRelativePath(folder, path).Replace('\\', '/')] = new ClientFile(
                path,
                type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type,
                all.Contains(path + ClientFile.BrotliEnding),
                all.Contains(path + ClientFile.GzipEnding));
        }
    }

    public ClientFile? Find(string address) => _files.GetValueOrDefault(address);

    private static bool IsCompressed(string path, HashSet<string> all) =>
        (path.EndsWith(ClientFile.BrotliEnding, StringComparison.Ordinal) || path.EndsWith(ClientFile.GzipEnding, StringComparison.Ordinal)) && all.Contains(path[..^3]);
}
