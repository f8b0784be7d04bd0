namespace LittleGiants.Assistant.Library.Sharing;

/// <summary>A part of a stream.</summary>
/// <param name="Next">The position of the piece behind it. Positions count what the stream's writer counts.</param>
internal sealed record SharedPiece(string Stream, long Position, long Next, ReadOnlyMemory<byte> Content);
