using System.Text;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests;

/// <summary>The verb as a shell sees it: exit code, standard output, standard error.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("read-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Wrong_usage_exits_with_2_and_prints_no_output()
    {
        foreach (var arguments in new string[][] { ["read"], ["read", "x", "--format", "yaml"], ["read", "x", "--page", "0"], ["no-such-verb"] })
        {
            var (exit, output, error) = AssistantProcess.Run(arguments);
            Assert.Equal(2, exit);
            Assert.Equal("", output);
            Assert.NotEqual("", error);
        }
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named_with_a_code_and_the_others_are_read()
    {
        var good = Write("good.txt", "Revenue rose to 12.5 million euro in 2024.\n\nThe company employs 120 people.\n"u8);
        var empty = Write("empty.txt", []);
        var binary = Write("picture.pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']);

        var (exit, output, _) = AssistantProcess.Run("read", good, empty, binary, Path.Combine(_folder, "missing.txt"), _folder, "--json");

        Assert.Equal(1, exit);
        using var json = JsonDocument.Parse(output);
        var document = Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray());
        Assert.Equal(good, document.GetProperty("file").GetString());
        Assert.Contains("12.5 million", document.GetProperty("text").GetString(), StringComparison.Ordinal);
        var codes = json.RootElement.GetProperty("failed").EnumerateArray().Select(item => item.GetProperty("code").GetString());
        Assert.Equal(["empty", "unknownType", "notFound", "notReadable"], codes);
    }

    [Fact]
    public void Spans_of_blocks_and_cells_are_places_in_the_text()
    {
        var file = Write("table.md", "# Key figures\n\n| EUR million | 2024 | 2023 |\n|---|---|---|\n| Revenue | 12.5 | 11.0 |\n"u8);

        var (exit, output, _) = AssistantProcess.Run("read", file, "--format", "json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var document = json.RootElement.GetProperty("documents")[0];
        var text = document.GetProperty("text").GetString()!;
        var heading = document.GetProperty("blocks")[0];
        Assert.Equal("Key figures", text[heading.GetProperty("start").GetInt32()..heading.GetProperty("end").GetInt32()]);
        var cells = document.GetProperty("tables")[0].GetProperty("cells").EnumerateArray().ToList();
        var revenue = Assert.Single(cells, cell => cell.GetProperty("text").GetString() == "12.5");
        Assert.Equal((1, 1), (revenue.GetProperty("row").GetInt32(), revenue.GetProperty("column").GetInt32()));
        Assert.Equal("12.5", text[revenue.GetProperty("start").GetInt32()..revenue.GetProperty("end").GetInt32()]);
        Assert.True(cells.Single(cell => cell.GetProperty("text").GetString() == "2024").GetProperty("header").GetBoolean());
    }

    [Fact]
    public void Offsets_count_code_points_as_readers_of_JSON_do()
    {
        var file = Write("emoji.md", Encoding.UTF8.GetBytes("Growth \U0001F680\U0001F680 ahead\n\n## Outlook\n\n| A | 2024 |\n|---|---|\n| b | 1 |\n"));

        var (_, output, _) = AssistantProcess.Run("read", file, "--json");

        using var json = JsonDocument.Parse(output);
        var document = json.RootElement.GetProperty("documents")[0];
        var runes = document.GetProperty("text").GetString()!.EnumerateRunes().ToList();
        var heading = document.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("kind").GetString() is "heading" or "title");
        var (start, end) = (heading.GetProperty("start").GetInt32(), heading.GetProperty("end").GetInt32());
        Assert.Equal("Outlook", string.Concat(runes[start..end]));
    }

    [Fact]
    public void Text_and_tables_are_readable_in_a_terminal()
    {
        var file = Write("table.md", "# Key figures\n\nAll is well.\n\n| EUR million | 2024 |\n|---|---|\n| 营业收入 | 12.5 |\n"u8);

        var (_, text, _) = AssistantProcess.Run("read", file);
        var (_, tables, _) = AssistantProcess.Run("read", file, "--format", "tables");

        Assert.Contains("All is well.", text, StringComparison.Ordinal);
        Assert.Contains("营业收入", tables, StringComparison.Ordinal);
        Assert.Contains("12.5", tables, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", tables, StringComparison.Ordinal);
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
