namespace LittleGiants.Assistant.Models;

/// <summary>Why a model gave no answer.</summary>
internal enum ModelFailureCode
{
    Unreachable,
    Unauthorized,

    /// <summary>The server answers, but not under this model's name or this address.</summary>
    ModelNotFound,
    RateLimited,

    /// <summary>The server failed, or refuses what it was asked.</summary>
    ServerError,
    Timeout,

    /// <summary>What came back cannot be read, broke off, or is far too long.</summary>
    BrokenReply,
    TooManyToolCalls,
    ContextTooLong,
    Cancelled,
}
