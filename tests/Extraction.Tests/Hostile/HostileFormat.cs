namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>What one format contributes to hostile input: sound files to damage, and files made to do harm. Add a class and one line in <see cref="All"/>.</summary>
internal abstract class HostileFormat
{
    public static IReadOnlyList<HostileFormat> All { get; } = [new HostilePdf(), new HostileHtml(), new HostileInlineXbrl(), new HostileDocx(), new HostileText()];

    public abstract string Name { get; }

    /// <summary>Small sound files of our own making that use as much of the format as possible.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Files made to do harm, each made when it is asked for.</summary>
    public abstract IEnumerable<(string Name, Func<byte[]> Make)> Bombs { get; }

    /// <summary>Damages what is packed inside a file (a deflated stream, a zip entry) and packs it again; null when there is nothing packed.</summary>
    public virtual byte[]? MutateInside(byte[] file, FileMutator mutator) => null;

    public static HostileFormat Named(string name) => All.Single(format => format.Name == name);
}
