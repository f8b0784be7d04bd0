using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Routing;

/// <param name="Fit">How well company, year and kind fit, above 0; about 1 for a document that fits in all.</param>
internal readonly record struct RoutedDocument(DocumentRecord Document, double Fit);
