namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Which meta elements state what, from the data file <c>meta-names.txt</c>; each list best first.</summary>
internal static class MetaNames
{
    private static readonly Dictionary<string, List<string>> Sections =
        WordListFile.Read("Readers/Html/Metadata/meta-names.txt", "title", "author", "date", "modified", "outlet", "language", "address");

    public static IReadOnlyList<string> Title => Sections["title"];

    public static IReadOnlyList<string> Author => Sections["author"];

    public static IReadOnlyList<string> Date => Sections["date"];

    public static IReadOnlyList<string> Modified => Sections["modified"];

    public static IReadOnlyList<string> Outlet => Sections["outlet"];

    public static IReadOnlyList<string> Language => Sections["language"];

    public static IReadOnlyList<string> Address => Sections["address"];
}
