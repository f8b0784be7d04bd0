namespace LittleGiants.Assistant.Library.Copying;

/// <summary>A table that every store has, with columns of the same names.</summary>
/// <param name="Key">The first columns: so many name a row.</param>
internal sealed record LibraryTable(string Name, int Key, IReadOnlyList<(string Name, ColumnKind Kind)> Columns)
{
    /// <summary>Those that others point to come first. Indexes of tokens are not among them: each store makes its own.</summary>
    public static IReadOnlyList<LibraryTable> All { get; } =
    [
        Of("companies", 1, "id# name key"),
        Of(
            "documents", 1,
            "id# sha256 name source media_type kind language title outlet date@ company_id# fiscal_year# period_start@ period_end@ is_interim? is_corrected? currency page_count# unreadable warnings absent added! "
            + "superseded_by# first_passage# last_passage# first_row# last_row# stamp"),
        Of("aliases", 3, "company_id# document_id# alias kind"),
        Of("pages", 2, "document_id# number# start# width% height% quality content*"),
        Of("passages", 1, "id# document_id# page# start# end# is_table? heading"),
        Of("rows", 1, "id# document_id# page# start# end# data"),
        Of("facts", 1, "id# document_id# position# company_id# concept fiscal_year# scope value% unit data"),
        Of("statements", 1, "id# document_id# company_id# topic data"),
        Of("vectors", 2, "model passage_id# data*"),
        Of("corrections", 1, "id# company_id# concept fiscal_year# action value unit old note author at! undoes#"),
        Of("conversations", 1, "id title focus created! updated! owner"),
        Of("turns", 2, "conversation_id number# question answer at!"),
        Of("turn_documents", 3, "conversation_id number# document_id#"),
        Of("feedback", 2, "conversation_id number# thumb note author at!"),
    ];

    /// <summary>The columns as a list of SQL.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>The columns of the key as a list of SQL.</summary>
    public string KeyList => string.Join(", ", Columns.Take(Key).Select(column => $"\"{column.Name}\""));

    /// <param name="columns">Names with a sign behind: # number, % real, ? flag, * bytes, @ day, ! time; text has none.</param>
    private static LibraryTable Of(string name, int key, string columns) => new(name, key, [.. columns.Split(' ').Select(column => (column.TrimEnd('#', '%', '?', '*', '@', '!'), column[^1] switch
    {
        '#' => ColumnKind.Number,
        '%' => ColumnKind.Real,
        '?' => ColumnKind.Flag,
        '*' => ColumnKind.Bytes,
        '@' => ColumnKind.Day,
        '!' => ColumnKind.Time,
        _ => ColumnKind.Text,
    }))]);
}
