namespace LittleGiants.Extraction.Layout;

/// <summary>A piece of a line near the top or bottom of a page, as it is remembered to be compared with other pages.</summary>
/// <param name="IsTurned">Whether its line and words are of those that run in another direction than most of the page.</param>
/// <param name="Signature">Hash of its characters, each run of digits counted as one sign.</param>
/// <param name="Y">Points from the top for a head's baseline, from the bottom for a foot's; of no meaning at the side.</param>
/// <param name="First">The first number in it, or -1.</param>
/// <param name="Last">The last number in it, or -1.</param>
/// <param name="HasLetters">Whether anything but digits and signs is in it.</param>
internal readonly record struct EdgeLine(
    EdgePlace Place, bool IsTurned, int Line, int FirstWord, int WordCount, ulong Signature, float Y, int First, int Last, int Length, bool HasLetters, int Letters)
{
    /// <summary>Whether it is numbered as many pages on as the other is behind it.</summary>
    public bool IsFollowedBy(in EdgeLine other, int distance) =>
        (First >= 0 && other.First - First == distance) || (Last >= 0 && other.Last - Last == distance);
}
