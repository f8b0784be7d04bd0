using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Tests.Ingestion.Cluster;

public sealed class ClusterQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task An_upload_goes_before_a_bulk_run_that_came_first()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var bulk = await shared.ItemsAsync(6, "bulk");
        var upload = (await shared.ItemsAsync(1, "upload"))[0];
        await using (await HeldAsync(shared, bulk[0]))
        {
            await shared.Queue.EnqueueAsync([bulk[0]], FilePriority.Bulk, default);
            await shared.StartWorkerAsync();
            await shared.SeeAsync(bulk[0], file => file.State == FileState.Running);

            // All are Quartz's before the worker is free again.
            await shared.Queue.EnqueueAsync([.. bulk.Skip(1)], FilePriority.Bulk, default);
            await TriggersAsync(shared, "5");
            await shared.Queue.EnqueueAsync([upload], FilePriority.Upload, default);
            await TriggersAsync(shared, "6");
        }

        foreach (var item in bulk.Append(upload))
        {
            Assert.Equal(FileState.Done, (await shared.OverAsync(item)).State);
        }

        var order = await shared.TextAsync("SELECT string_agg(name, ' ' ORDER BY changed) FROM queue.files");
        Assert.Equal("bulk-0.html upload-0.html bulk-1.html bulk-2.html bulk-3.html bulk-4.html bulk-5.html", order);
    }

    [PostgresFact]
    public async Task What_a_dead_node_was_at_goes_before_what_waits_behind_it()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var items = await shared.ItemsAsync(5);
        await using (await HeldAsync(shared, items[0]))
        {
            await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
            await shared.StartWorkerAsync();
            await shared.SeeAsync(items[0], file => file.State == FileState.Running);
            await TriggersAsync(shared, "4");

            // The rows that Quartz keeps of a node are given to one that has not told that it lives for a minute.
            await shared.TextAsync("INSERT INTO queue.qrtz_scheduler_state SELECT sched_name, 'gone', last_checkin_time - 600000000, checkin_interval, quartz_version FROM queue.qrtz_scheduler_state");
            await shared.TextAsync("""
                INSERT INTO queue.files (id, number, source, name, sha256, allow_private, priority, state, attempts, run, node)
                SELECT 'left', 0, '/left.html', 'left.html', sha256, false, 0, 'Running', 1, 1, 'gone' FROM queue.files WHERE name = 'news-4.html'
                """);
            await shared.TextAsync("""
                INSERT INTO queue.qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
                SELECT sched_name, 'left', 'left', 'files', 'gone', last_checkin_time, last_checkin_time, 5, 'EXECUTING', 'left', 'files', true, false FROM queue.qrtz_scheduler_state WHERE instance_name = 'gone'
                """);
            await TriggersAsync(shared, "5");
        }

        foreach (var item in items)
        {
            await shared.OverAsync(item);
        }

        Assert.Equal("news-0.html left.html news-1.html news-2.html news-3.html news-4.html", await shared.TextAsync("SELECT string_agg(name, ' ' ORDER BY changed) FROM queue.files"));
    }

    [PostgresFact]
    public async Task The_same_content_in_the_hands_of_two_workers_becomes_one_document()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var item = (await shared.ItemsAsync(1))[0];
        var copy = ClusterQueue.Identified(item with { Id = null, Source = "/copy.html", Name = "copy.html" });
        await using (await HeldAsync(shared, item))
        {
            await shared.Queue.EnqueueAsync([item, copy, item], FilePriority.Bulk, default);
            await shared.StartWorkerAsync();
            await shared.StartWorkerAsync();
            await shared.SeeAsync(item, file => file.State == FileState.Running);
            await shared.SeeAsync(copy, file => file.State == FileState.Running);
            Assert.NotEqual(await shared.NodeOfAsync(item), await shared.NodeOfAsync(copy));
        }

        var states = new[] { (await shared.OverAsync(item)).State, (await shared.OverAsync(copy)).State };
        Assert.Equal([FileState.Done, FileState.Known], states.Order());
        Assert.Single(await shared.Library.DocumentsAsync(default));
    }

    [PostgresFact]
    public async Task What_cannot_be_read_fails_at_once_and_can_be_tried_again_and_forgotten()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var sha256 = await shared.Files.AddAsync("%PDF-1.7 nothing"u8.ToArray(), default);
        var item = ClusterQueue.Identified(new QueueItem("/broken.pdf") { Name = "broken.pdf", Sha256 = sha256 });
        await shared.StartWorkerAsync();
        await shared.Queue.EnqueueAsync([item], FilePriority.Bulk, default);
        var failed = await shared.OverAsync(item);
        Assert.Equal((FileState.Failed, 1, 1), (failed.State, failed.Item.Attempts, (int)failed.Run));
        Assert.NotNull(failed.Item.Failure);
        Assert.Equal(1, (await shared.Queue.Table.DepthAsync(default)).Failed);

        await shared.Queue.EnqueueAsync([item], FilePriority.Upload, default);
        await shared.SeeAsync(item, file => file is { State: FileState.Failed, Run: 2 });
        await shared.Queue.ForgetAsync(shared.Library, shared.Files, [item.Key.Name], default);
        Assert.Empty(await shared.Queue.Table.FindAsync([item.Key.Name], default));
        Assert.False(await shared.Files.ContainsAsync(sha256, default));
    }

    [PostgresFact]
    public async Task What_fails_three_times_is_set_aside_with_its_error()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var item = (await shared.ItemsAsync(1))[0];

        // The database refuses this one document: an error that says nothing of the file.
        await shared.TextAsync("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room for it'; END $$; CREATE TRIGGER refuse BEFORE INSERT ON documents EXECUTE FUNCTION refuse()");
        await shared.Queue.EnqueueAsync([item], FilePriority.Bulk, default);
        await shared.StartWorkerAsync();
        var failed = await shared.OverAsync(item);
        Assert.Equal((FileState.Failed, 3), (failed.State, failed.Item.Attempts));
        Assert.Equal(ClusterFailureCodes.KeepsFailing, failed.Item.Failure!.Code);
        Assert.Contains("no room for it", failed.Item.Failure.Message, StringComparison.Ordinal);

        await shared.TextAsync("DROP TRIGGER refuse ON documents");
        await shared.Queue.EnqueueAsync([item], FilePriority.Upload, default);
        Assert.Equal(FileState.Done, (await shared.SeeAsync(item, file => file is { IsOver: true, Run: > 3 })).State);
    }

    [PostgresFact]
    public async Task A_full_queue_takes_nothing_more_until_there_is_room()
    {
        await using var shared = await SharedLibrary.NewAsync(options: new QueueOptions { CheckInSeconds = SharedLibrary.CheckInSeconds, MaxQueued = 3 });
        var items = await shared.ItemsAsync(4);
        await shared.Queue.EnqueueAsync([.. items.Take(3)], FilePriority.Bulk, default);
        var full = await Assert.ThrowsAsync<QueueFullException>(() => shared.Queue.EnqueueAsync([items[3]], FilePriority.Upload, default));
        Assert.Contains("assistant work", full.Message, StringComparison.Ordinal);
        var depth = await shared.Queue.Table.DepthAsync(default);
        Assert.Equal((3, 0, 0), (depth.Waiting, depth.Running, depth.Failed));
        Assert.InRange(depth.OldestWaiting!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        await shared.StartWorkerAsync();
        await shared.OverAsync(items[2]);
        await shared.Queue.EnqueueAsync([items[3]], FilePriority.Upload, default);
        Assert.Equal(FileState.Done, (await shared.OverAsync(items[3])).State);
    }

    [PostgresFact]
    public async Task A_document_that_is_removed_while_a_worker_is_at_its_content_stays_away()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var item = (await shared.ItemsAsync(1))[0];
        await shared.StartWorkerAsync();
        await shared.Queue.EnqueueAsync([item], FilePriority.Bulk, default);
        await shared.OverAsync(item);
        var document = Assert.Single(await shared.Library.DocumentsAsync(default));
        var again = ClusterQueue.Identified(item with { Id = null, Source = "/again.html" });
        await using (await HeldAsync(shared, item))
        {
            await shared.Queue.EnqueueAsync([again], FilePriority.Upload, default);
            await shared.SeeAsync(again, file => file.State == FileState.Running);
            await shared.Queue.RemoveAsync(shared.Library, shared.Files, document, default);
            Assert.Equal("", await shared.NodeOfAsync(again));
        }

        Assert.Equal(FileState.Cancelled, (await shared.FindAsync(again)).State);
        Assert.Empty(await shared.Library.DocumentsAsync(default));
        Assert.False(await shared.Files.ContainsAsync(item.Sha256!, default));
    }

    [PostgresFact]
    public async Task A_worker_that_ends_in_order_puts_back_what_it_has()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var item = (await shared.ItemsAsync(1))[0];
        await using (await HeldAsync(shared, item))
        {
            await shared.Queue.EnqueueAsync([item], FilePriority.Bulk, default);
            var worker = await shared.StartWorkerAsync();
            await shared.SeeAsync(item, file => file.State == FileState.Running);
            await worker.StopAsync(TimeSpan.FromMilliseconds(50));
            var back = await shared.FindAsync(item);
            Assert.Equal((FileState.Waiting, 0), (back.State, back.Item.Attempts));
        }

        await shared.StartWorkerAsync();
        Assert.Equal(FileState.Done, (await shared.OverAsync(item)).State);
    }

    [PostgresFact]
    public async Task Clocks_that_are_hours_apart_take_nobody_for_dead()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var items = await shared.ItemsAsync(6);
        await using (await HeldAsync(shared, items[0]))
        {
            await using (await HeldAsync(shared, items[1]))
            {
                await shared.StartWorkerAsync(clock: new ShiftedClock(TimeSpan.FromHours(-5)));
                await shared.StartWorkerAsync(clock: new ShiftedClock(TimeSpan.FromHours(7)));
                await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
                await shared.SeeAsync(items[0], file => file.State == FileState.Running);
                await shared.SeeAsync(items[1], file => file.State == FileState.Running);

                // Both nodes have told several times that they live.
                var begun = await shared.TextAsync("SELECT max(last_checkin_time)::text FROM queue.qrtz_scheduler_state");
                await SharedLibrary.SeeAsync(async () => await shared.TextAsync(
                    "SELECT 'seen' FROM queue.qrtz_scheduler_state HAVING count(*) = 2 AND min(last_checkin_time) > @begun::bigint + @span",
                    ("begun", begun),
                    ("span", TimeSpan.FromSeconds(2 * SharedLibrary.CheckInSeconds).Ticks)) is { Length: > 0 } seen ? seen : null);
            }
        }

        foreach (var item in items)
        {
            var over = await shared.OverAsync(item);
            Assert.Equal((FileState.Done, 1L), (over.State, over.Run));
        }
    }

    private static async Task<AdvisoryLock> HeldAsync(SharedLibrary shared, QueueItem item) => (await shared.Queue.TurnAsync(item.Sha256!, Patience, default))!;

    private static Task<string> TriggersAsync(SharedLibrary shared, string count) => SharedLibrary.SeeAsync(async () =>
        await shared.TextAsync("SELECT count(*) FROM queue.qrtz_triggers WHERE trigger_state = 'WAITING'") is { } found && found == count ? found : null);

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
