using System.ComponentModel;
using System.Diagnostics;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Runs a program to its end: bytes in, bytes out, its whole process tree killed when the time is over.</summary>
internal static class ExternalProgram
{
    /// <summary>Variables that keep tesseract to one thread: pages, not parts of a page, are read side by side.</summary>
    private static readonly KeyValuePair<string, string?>[] Environment = [new("OMP_THREAD_LIMIT", "1")];

    /// <summary>The path of a program in the folders of the PATH, or null.</summary>
    public static string? Find(string name)
    {
        var fileName = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, fileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>What the program wrote; null when it failed, wrote more than allowed or took too long.</summary>
    public static byte[]? Run(
        string path, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, TimeSpan time, int maxOutput, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (time <= TimeSpan.Zero)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time);
        using var process = new Process { StartInfo = StartInfo(path, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null; // not executable, or gone since it was found
        }

        using var kill = limit.Token.Register(() => Kill(process));
        var output = Exchange(process, input, maxOutput);
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return limit.IsCancellationRequested || process.ExitCode != 0 ? null : output;
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    // All three pipes are served at once, or a full one would block the program.
    private static byte[]? Exchange(Process process, ReadOnlyMemory<byte> input, int maxOutput)
    {
        var writing = Task.Run(() => Write(process, input));
        var messages = Task.Run(() => Drain(process.StandardError.BaseStream));
        var output = Read(process.StandardOutput.BaseStream, maxOutput);
        if (output is null)
        {
            Kill(process);
        }

        writing.Wait();
        messages.Wait();
        return output;
    }

    private static void Write(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read all; its exit code tells the rest.
        }
    }

    private static void Drain(Stream stream)
    {
        var buffer = new byte[4096];
        while (stream.Read(buffer) > 0)
        {
        }
    }

    private static byte[]? Read(Stream stream, int maximum)
    {
        using var result = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (result.Length + count > maximum)
            {
                return null;
            }

            result.Write(buffer, 0, count);
        }

        return result.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended already.
        }
    }
}
