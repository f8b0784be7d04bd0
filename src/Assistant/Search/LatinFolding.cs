namespace LittleGiants.Assistant.Search;

/// <summary>Latin letters without their accents, by a table: the runtime decomposes none when it runs without a system's language data.</summary>
internal static class LatinFolding
{
    private const char First = '\u00C0';

    /// <summary>From U+00C0 to U+017F; a letter that is no other one with an accent stands for itself.</summary>
    private const string Plain =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIıĲĳJjKkĸLlLlLlLlLlNnNnNnnŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    public static char Of(char c) => c >= First && c - First < Plain.Length ? Plain[c - First] : c;
}
