using Xunit.Sdk;

namespace LittleGiants.Assistant.Tests.Library.Files;

/// <summary>A fact of all stores of originals; skipped, with a word, in a class whose static <c>Missing</c> says what is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LittleGiants.Assistant.Tests.Library.Files.FileStoreFactDiscoverer", "LittleGiants.Assistant.Tests")]
internal sealed class FileStoreFactAttribute : FactAttribute;
