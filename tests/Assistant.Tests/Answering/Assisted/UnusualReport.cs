namespace LittleGiants.Assistant.Tests.Answering.Assisted;

/// <summary>A report that says what it says in words for which there are no rules.</summary>
internal static class UnusualReport
{
    public const string Name = "brightwater-2024.md";

    public const string Text = """
        # Brightwater Valves plc

        ## Annual Report and Accounts for the year ended 31 December 2024

        Brightwater Valves plc designs and makes valves for water utilities. Revenue was £24.2 million in 2024 (2023: £22.1 million).

        ### Who works here

        Our laboratory counts 61 colleagues who think up tomorrow's valves. Last year our laboratory counted 58 colleagues. We expect our laboratory to count 75 colleagues in 2026.

        A competitor's laboratory counts 90 colleagues who think up valves.

        Newly hired colleagues of the laboratory: 9 in 2024. In 2022 the laboratory counted 40 colleagues.

        The canteen is open to all 212 of us.

        ### Exclusive rights

        | Rights in force | 2024 | 2023 |
        |---|---|---|
        | Rights on inventions | 17 | 15 |
        | Rights on shapes | 4 | 3 |
        | Rights on colours |  | 6 |
        """;
}
