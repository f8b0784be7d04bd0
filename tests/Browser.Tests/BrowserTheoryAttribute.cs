namespace LittleGiants.Browser.Tests;

/// <summary>As <see cref="BrowserFactAttribute"/>, over rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserNeeds.Missing;
}
