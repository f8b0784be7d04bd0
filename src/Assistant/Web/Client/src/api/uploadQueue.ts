import { useSyncExternalStore } from 'react';
import { jobFeed } from './jobs';
import type { Job } from './types';
import { upload } from './upload';

/** Files sent at the same time; more would only share the same line. */
const atOnce = 3;

export interface Sending {
  id: number;
  name: string;
  size: number;
  received: number;
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled';
  /** The job that reads it, once it is sent; its progress comes by `useJobs`. */
  job: Job | null;
  error: unknown;
}

/** Files on their way to the library. It belongs to the page, not to a view: going elsewhere loses nothing. */
class UploadQueue {
  private list: readonly Sending[] = [];
  private readonly files = new Map<number, { file: File; stop: AbortController }>();
  private readonly listeners = new Set<() => void>();
  private next = 1;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = () => this.list;

  /** Gives the ids under which the files stand in the queue. */
  add(files: readonly File[]): number[] {
    const added = files.map((file): Sending => {
      const id = this.next++;
      this.files.set(id, { file, stop: new AbortController() });
      return { id, name: file.name, size: file.size, received: 0, state: 'waiting', job: null, error: null };
    });
    this.set([...this.list, ...added]);
    this.work();
    return added.map(({ id }) => id);
  }

  cancel(id: number) {
    this.files.get(id)?.stop.abort();
    this.change(id, { state: 'cancelled' });
  }

  retry(id: number) {
    const kept = this.files.get(id);
    if (!kept) return;
    this.files.set(id, { file: kept.file, stop: new AbortController() });
    this.change(id, { state: 'waiting', received: 0, error: null });
    this.work();
  }

  /** Takes it from the list; one that is still on its way is stopped. */
  dismiss(id: number) {
    this.files.get(id)?.stop.abort();
    this.files.delete(id);
    this.set(this.list.filter((one) => one.id !== id));
  }

  private work() {
    const sending = this.list.filter(({ state }) => state === 'sending').length;
    for (const { id } of this.list.filter(({ state }) => state === 'waiting').slice(0, atOnce - sending)) void this.send(id);
  }

  private async send(id: number) {
    const kept = this.files.get(id);
    if (!kept) return;
    const { file, stop } = kept;
    this.change(id, { state: 'sending' });
    try {
      const job = await upload(file, { signal: stop.signal, onProgress: (received) => this.change(id, { received }) });
      jobFeed.put(job);
      this.change(id, { state: 'sent', job });
      this.files.delete(id);
    } catch (error) {
      if (!stop.signal.aborted) this.change(id, { state: 'failed', error });
    }
    this.work();
  }

  private change(id: number, change: Partial<Sending>) {
    this.set(this.list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  private set(list: readonly Sending[]) {
    this.list = list;
    // Closing the tab would lose what is not sent yet, so the browser asks first, whichever view is open.
    if (list.some(({ state }) => state === 'waiting' || state === 'sending')) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
    for (const listener of this.listeners) listener();
  }
}

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}

export const uploadQueue = new UploadQueue();

export const useUploads = () => useSyncExternalStore(uploadQueue.subscribe, uploadQueue.read);
