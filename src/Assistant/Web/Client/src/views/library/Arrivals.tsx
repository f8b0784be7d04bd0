import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { isOver, jobFeed, useJobs } from '../../api/jobs';
import type { Job } from '../../api/types';
import { uploadQueue, useUploads } from '../../api/uploadQueue';
import { useT } from '../../i18n';
import { JobRow } from './JobRow';
import { UploadRow } from './UploadRow';
import classes from './library.module.css';

/** Rows drawn at once; the rest is counted. */
const mostRows = 100;

const order: Record<Job['state'], number> = { failed: 0, running: 1, waiting: 2, cancelled: 3, alreadyThere: 4, done: 5 };

/** What is on its way into the library: being sent, being read, read, failed. */
export function Arrivals() {
  const t = useT();
  // What is sent shows as the job that reads it.
  const items = useUploads().filter(({ state }) => state !== 'sent' && state !== 'cancelled');
  const jobs = [...useJobs()].sort((a, b) => order[a.state] - order[b.state] || a.added.localeCompare(b.added));
  const finished = jobs.filter((job) => isOver(job) && job.state !== 'failed');
  const failed = jobs.filter((job) => job.state === 'failed');
  const dismissing = useMutation({
    mutationFn: async (gone: readonly Job[]) => {
      for (const job of gone) {
        await api.delete(`/api/jobs/${encodeURIComponent(job.id)}`);
        jobFeed.forget(job.id);
      }
    },
  });
  if (items.length + jobs.length === 0) return null;
  const sent = items.slice(0, mostRows);
  const read = jobs.slice(0, mostRows - sent.length);
  const hidden = items.length + jobs.length - sent.length - read.length;
  const active = items.filter((item) => item.state !== 'failed').length + jobs.length - finished.length - failed.length;
  return (
    <section className={classes.arrivals} aria-label={t('library.arrivals')}>
      <Group justify="space-between" gap="sm">
        <Text size="xs" c="dimmed" role="status">
          {t('library.arrivalCounts', { active, failed: failed.length + items.filter((item) => item.state === 'failed').length, done: finished.length })}
        </Text>
        {finished.length > 0 && (
          <Button size="compact-sm" variant="subtle" loading={dismissing.isPending} onClick={() => dismissing.mutate(finished)}>
            {t('library.dismissFinished')}
          </Button>
        )}
      </Group>
      <ul className={classes.rows}>
        {sent.map((item) => (
          <UploadRow key={item.id} item={item} onRetry={() => uploadQueue.retry(item.id)} onRemove={() => uploadQueue.dismiss(item.id)} />
        ))}
        {read.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {hidden > 0 && (
        <Text size="xs" c="dimmed">
          {t('library.moreArrivals', { count: hidden })}
        </Text>
      )}
    </section>
  );
}
