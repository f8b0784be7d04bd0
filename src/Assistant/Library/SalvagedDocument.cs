namespace LittleGiants.Assistant.Library;

internal sealed record SalvagedDocument(long Id, string Sha256, string Name, string Source, DateTimeOffset Added);
