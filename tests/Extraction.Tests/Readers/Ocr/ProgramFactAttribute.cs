using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

/// <summary>A test that needs programs which a machine may lack; it is skipped by name where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs)
    {
        var missing = programs.Where(program => ExternalProgram.Find(program) is null).ToArray();
        if (missing.Length > 0)
        {
            Skip = $"Not installed: {string.Join(", ", missing)}.";
        }
    }
}
