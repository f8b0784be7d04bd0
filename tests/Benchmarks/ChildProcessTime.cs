using System.Runtime.InteropServices;

namespace LittleGiants.Benchmarks;

/// <summary>CPU time of all ended child processes, from the operating system's own account (POSIX getrusage).</summary>
internal static partial class ChildProcessTime
{
    private const int Children = -1;

    /// <summary>User and system seconds so far; null where there is no such account.</summary>
    public static double? Seconds()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return null;
        }

        var usage = new long[32]; // the first four are user and system seconds and microseconds
        return GetUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : null;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [In, Out] long[] usage);
}
