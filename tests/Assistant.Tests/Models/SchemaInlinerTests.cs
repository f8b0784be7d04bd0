using System.Text.Json;
using LittleGiants.Assistant.Models;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class SchemaInlinerTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/T","description":"d"}},"$defs":{"T":{"type":"string"}}}""", """{"properties":{"a":{"type":"string","description":"d"}}}""")]
    [InlineData("""{"properties":{"a":{"type":"integer"},"b":{"$ref":"#/properties/a"}}}""", """{"properties":{"a":{"type":"integer"},"b":{"type":"integer"}}}""")]
    [InlineData("""{"properties":{"a":{"type":"array","items":{"$ref":"#/properties/a"}}}}""", """{"properties":{"a":{"type":"array","items":{"type":"array","items":{}}}}}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/nowhere"},"b":{"$ref":"http://host/schema"}}}""", """{"properties":{"a":{},"b":{}}}""")]
    public void References_are_replaced_by_what_they_point_to(string schema, string inlined) =>
        Assert.Equal(inlined, SchemaInliner.Inline(JsonElement.Parse(schema)).GetRawText());
}
