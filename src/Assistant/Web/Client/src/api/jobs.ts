import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { follow } from './sse';
import type { Job } from './types';

/** Documents of one drop end within this time of each other, in ms. */
const renewalWait = 250;

/** The jobs as the server tells them, while somebody looks: one connection a tab, none while the tab is hidden. */
class JobFeed {
  private jobs: readonly Job[] = [];
  private readonly listeners = new Set<() => void>();
  private stop: AbortController | null = null;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      document.addEventListener('visibilitychange', this.look);
      this.look();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        document.removeEventListener('visibilitychange', this.look);
        this.close();
      }
    };
  };

  readonly read = () => this.jobs;

  client: QueryClient | null = null;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  forget(id: string) {
    this.set(this.jobs.filter((job) => job.id !== id));
  }

  put(job: Job) {
    const before = this.jobs.find((one) => one.id === job.id);
    // The reply to a request may come after the news of its end.
    if (before && isRead(before) && !isRead(job)) return;
    this.set(before ? this.jobs.map((one) => (one.id === job.id ? job : one)) : [...this.jobs, job]);
    if (isRead(job) && before?.state !== job.state) this.renew();
  }

  /** Asks anew for what stands on the documents; once for many that end together. */
  private renew() {
    this.renewal ??= setTimeout(() => {
      this.renewal = undefined;
      for (const key of ['documents', 'companies', 'facts', 'screening', 'comparison', 'changes']) void this.client?.invalidateQueries({ queryKey: [key] });
    }, renewalWait);
  }

  private readonly look = () => {
    if (document.visibilityState === 'hidden') this.close();
    else if (this.stop === null) this.open();
  };

  private open() {
    const stop = new AbortController();
    this.stop = stop;
    void follow('/api/jobs/events', {
      signal: stop.signal,
      onEvent: ({ event, data }) => {
        if (event === 'job') this.put(JSON.parse(data) as Job);
        else if (event === 'gone') this.forget((JSON.parse(data) as { id: string }).id);
      },
    }).catch(() => {
      if (this.stop === stop) this.stop = null;
    });
  }

  private close() {
    this.stop?.abort();
    this.stop = null;
  }

  private set(jobs: readonly Job[]) {
    this.jobs = jobs;
    for (const listener of this.listeners) listener();
  }
}

export const jobFeed = new JobFeed();

/** All jobs, renewed as the server tells. */
export function useJobs(): readonly Job[] {
  const client = useQueryClient();
  useEffect(() => {
    jobFeed.client = client;
  }, [client]);
  return useSyncExternalStore(jobFeed.subscribe, jobFeed.read);
}

const isRead = (job: Job) => job.state === 'done' || job.state === 'alreadyThere';

export const isOver = (job: Job) => job.state !== 'waiting' && job.state !== 'running';
