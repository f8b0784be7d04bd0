import type { Job } from '../../api/types';
import type { PickedFile } from './folderWalk';

export interface UploadItem {
  key: string;
  path: string;
  size: number;
  sent: number;
  state: 'waiting' | 'sending' | 'failed';
  problem: unknown;
}

export type Send = (file: File, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<Job>;

/** Files sent at the same time; more would only share the same line. */
const atOnce = 3;

/** Files on their way to the server. It outlives the view, so that another view may be opened meanwhile; what has arrived is a job of the server. */
export class UploadQueue {
  private items: UploadItem[] = [];
  private readonly files = new Map<string, File>();
  private readonly running = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();
  private counter = 0;

  constructor(
    private readonly send: Send,
    private readonly arrived: (job: Job) => void,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly UploadItem[] => this.items;

  get isBusy(): boolean {
    return this.items.some((item) => item.state !== 'failed');
  }

  add(picked: readonly PickedFile[]): void {
    const added = picked.map(({ file, path }): UploadItem => {
      const key = `upload-${this.counter++}`;
      this.files.set(key, file);
      return { key, path, size: file.size, sent: 0, state: 'waiting', problem: null };
    });
    this.set([...this.items, ...added]);
    this.pump();
  }

  retry(key: string): void {
    this.change(key, { state: 'waiting', problem: null });
    this.pump();
  }

  /** Takes a file out, whether it waits, is being sent or has failed. */
  remove(key: string): void {
    this.running.get(key)?.abort();
    this.files.delete(key);
    this.set(this.items.filter((item) => item.key !== key));
  }

  private pump(): void {
    for (const item of this.items) {
      if (this.running.size >= atOnce) {
        return;
      }

      if (item.state === 'waiting' && !this.running.has(item.key)) {
        void this.run(item.key);
      }
    }
  }

  private async run(key: string): Promise<void> {
    const file = this.files.get(key);
    if (!file) {
      return;
    }

    const stop = new AbortController();
    this.running.set(key, stop);
    this.change(key, { state: 'sending' });
    try {
      const job = await this.send(file, (sent) => this.change(key, { sent }), stop.signal);
      this.remove(key);
      this.arrived(job);
    } catch (problem) {
      if (!stop.signal.aborted) {
        this.change(key, { state: 'failed', problem });
      }
    } finally {
      this.running.delete(key);
      this.pump();
    }
  }

  private change(key: string, part: Partial<UploadItem>): void {
    this.set(this.items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }

  private set(items: UploadItem[]): void {
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }
}
