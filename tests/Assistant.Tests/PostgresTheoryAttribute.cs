namespace LittleGiants.Assistant.Tests;

/// <summary>A test on a real PostgreSQL; skipped, with a word, where its server is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Missing;
}
