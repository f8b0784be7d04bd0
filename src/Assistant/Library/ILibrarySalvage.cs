namespace LittleGiants.Assistant.Library;

/// <summary>What a store can do with its own damaged file.</summary>
internal interface ILibrarySalvage
{
    /// <summary>What can still be read; parts that cannot are left out.</summary>
    SalvagedLibrary Read(string path);

    /// <summary>Puts a new file into the damaged one's place.</summary>
    /// <returns>Where the damaged one is kept.</returns>
    string Swap(string damaged, string made);
}
