namespace LittleGiants.Assistant.Tests;

/// <summary>A library with the English and the Dutch sample that the program made once; each test works on a copy.</summary>
public sealed class AddedSamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AddedSamples()
    {
        var (exit, _, error) = AssistantProcess.Run("add", Samples.PathOf(Samples.English), Samples.PathOf(Samples.Dutch), "--threads", "1", "--library", _folder["library"]);
        Assert.True(exit == 0, error);
    }

    public void Dispose() => _folder.Dispose();

    public void CopyTo(string library) => TemporaryFolder.Copy(_folder["library"], library);
}
