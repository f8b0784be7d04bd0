import { Button, CopyButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { isOver, jobFeed } from '../../api/jobs';
import type { Job } from '../../api/types';
import { useT, useWords, type Translate } from '../../i18n';
import { formatCount, formatWait } from '../../i18n/formats';
import { ArrivalRow } from './ArrivalRow';

/** A file that the server reads. */
export function JobRow({ job }: { job: Job }) {
  const t = useT();
  const { language } = useWords();
  const path = `/api/jobs/${encodeURIComponent(job.id)}`;
  const acting = useMutation({
    mutationFn: async (action: 'cancel' | 'retry' | 'dismiss') => {
      if (action === 'dismiss') {
        await api.delete(path);
        jobFeed.forget(job.id);
      } else {
        jobFeed.put(await api.post<Job>(`${path}/${action}`));
      }
    },
  });
  const name = { name: job.name };
  const failed = job.state === 'failed';
  return (
    <ArrivalRow
      name={job.name}
      said={saidOf(job, t, language)}
      progress={job.state === 'running' ? (job.pageCount > 0 ? (job.page / job.pageCount) * 100 : undefined) : job.state === 'waiting' ? 0 : null}
      problem={failed ? { message: job.message ?? t('library.failedWithoutReason'), advice: job.advice } : null}
      actions={
        <>
          {failed && (
            <>
              <CopyButton value={[job.name, job.message, job.advice].filter(Boolean).join('\n')}>
                {({ copied, copy }) => (
                  <Button size="compact-sm" variant="subtle" onClick={copy} aria-label={t('library.copyOf', name)}>
                    {t(copied ? 'library.copied' : 'library.copy')}
                  </Button>
                )}
              </CopyButton>
            </>
          )}
          {(failed || job.state === 'cancelled') && (
            <Button size="compact-sm" variant="default" loading={acting.isPending} onClick={() => acting.mutate('retry')} aria-label={t('library.retryOf', name)}>
              {t('library.retry')}
            </Button>
          )}
          {job.documentId !== null && isOver(job) && !failed && (
            <Button component={Link} to={`/library/${job.documentId}`} size="compact-sm" variant="default" aria-label={t('library.openOf', name)}>
              {t('library.open')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={acting.isPending}
            onClick={() => acting.mutate(isOver(job) ? 'dismiss' : 'cancel')}
            aria-label={t(isOver(job) ? 'library.dismissOf' : 'library.cancelOf', name)}
          >
            {t(isOver(job) ? 'library.dismiss' : 'library.cancel')}
          </Button>
        </>
      }
    />
  );
}

const stages = ['waiting', 'fetching', 'reading', 'extracting', 'storing'] as const;

/** "Reading · page 12 of 218 · 35 pages/s · 6 s left"; only what is known. */
function saidOf(job: Job, t: Translate, language: string): string {
  if (job.state !== 'running') {
    return job.state === 'alreadyThere' && job.message ? job.message : t(`library.states.${job.state}`);
  }

  const stage = stages.find((one) => one === job.stage) ?? 'reading';
  const parts = [t(`library.stages.${stage}`)];
  if (job.pageCount > 0) parts.push(t('library.pageOf', { page: job.page, count: job.pageCount }));
  if (job.pagesPerSecond) parts.push(t('library.rate', { rate: formatCount(job.pagesPerSecond, language, job.pagesPerSecond < 10 ? 1 : 0) }));
  if (job.secondsLeft !== null) parts.push(t('library.left', { time: formatWait(job.secondsLeft, language) }));
  return parts.join(' · ');
}
