namespace LittleGiants.Assistant.Evaluation;

/// <summary>How often the verdict on a criterion was the labelled one.</summary>
internal sealed class VerdictTally
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    /// <summary>Unknown, where the label knows.</summary>
    public int Cautious { get; set; }

    /// <summary>Of the wrong ones: met, where the label says otherwise.</summary>
    public int FalseMet { get; set; }
}
