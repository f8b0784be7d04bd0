using System.Runtime.ExceptionServices;

namespace LittleGiants.Extraction.Facts;

/// <summary>Steps of one document that do not need each other, on two cores: what an analyst waits for is one long report.</summary>
internal static class SideBySide
{
    private const int Cores = 2;

    /// <summary>Characters from which a document is worth a second thread.</summary>
    private const int LongDocument = 200_000;

    /// <summary>Ends when all have ended. The first failure is thrown as it was.</summary>
    public static void Run(int length, CancellationToken cancellationToken, params IReadOnlyList<Action> steps)
    {
        if (length < LongDocument || Environment.ProcessorCount < Cores)
        {
            foreach (var step in steps)
            {
                step();
            }

            return;
        }

        try
        {
            Parallel.For(0, steps.Count, new ParallelOptions { MaxDegreeOfParallelism = Cores, CancellationToken = cancellationToken }, i => steps[i]());
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions.FirstOrDefault(failure => failure is OperationCanceledException) ?? failures.InnerExceptions[0]);
        }
    }
}
