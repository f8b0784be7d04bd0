import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from './types';
import type { UploadOptions } from './upload';

interface Sent {
  file: File;
  options: UploadOptions;
  done: () => void;
  fail: (error: Error) => void;
}
const sent: Sent[] = [];
const job = (name: string): Job => ({
  id: name, name, state: 'waiting', stage: null, page: 0, pageCount: 0, pagesPerSecond: null, secondsLeft: null, documentId: null, message: null, advice: null, added: '2025-01-01T00:00:00Z',
});

vi.mock('./upload', () => ({
  upload: (file: File, options: UploadOptions) =>
    new Promise<Job>((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      sent.push({ file, options, done: () => resolve(job(file.name)), fail: reject });
    }),
}));

const { uploadQueue } = await import('./uploadQueue');
const { jobFeed } = await import('./jobs');
const files = (...names: string[]) => names.map((name) => new File(['abc'], name));
const states = () => uploadQueue.read().map(({ name, state }) => `${name} ${state}`);
const settle = () => new Promise((done) => setTimeout(done));

describe('the queue of uploads', () => {
  beforeEach(() => {
    uploadQueue.read().forEach(({ id }) => uploadQueue.dismiss(id));
    sent.length = 0;
  });

  it('sends a few at a time and hands the job on', async () => {
    uploadQueue.add(files('a', 'b', 'c', 'd'));
    expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting']);
    sent[1]!.done();
    await settle();
    expect(states()).toEqual(['a sending', 'b sent', 'c sending', 'd sending']);
    expect(jobFeed.read().map(({ name }) => name)).toContain('b');
  });

  it('keeps a failed file with its reason until it is tried again', async () => {
    uploadQueue.add(files('a'));
    sent[0]!.fail(new Error('too large'));
    await settle();
    expect(uploadQueue.read()[0]).toMatchObject({ state: 'failed', error: new Error('too large') });
    uploadQueue.retry(uploadQueue.read()[0]!.id);
    sent[1]!.done();
    await settle();
    expect(states()).toEqual(['a sent']);
  });

  it('stops a file that is taken out and goes on with the next', async () => {
    uploadQueue.add(files('a', 'b', 'c', 'd'));
    uploadQueue.dismiss(uploadQueue.read()[0]!.id);
    await settle();
    expect(sent[0]!.options.signal!.aborted).toBe(true);
    expect(states()).toEqual(['b sending', 'c sending', 'd sending']);
  });

  it('tells of progress', () => {
    uploadQueue.add(files('a'));
    sent[0]!.options.onProgress!(2, 3);
    expect(uploadQueue.read()[0]!.received).toBe(2);
  });

  it('asks before the tab is closed while something is on its way', async () => {
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(false);
    uploadQueue.add(files('a'));
    expect(closing()).toBe(true);
    sent[0]!.done();
    await settle();
    expect(closing()).toBe(false);
  });
});

describe('the feed of jobs', () => {
  it('does not go back to waiting when a reply comes after the news of the end', () => {
    jobFeed.put({ ...job('late'), state: 'done' });
    jobFeed.put(job('late'));
    expect(jobFeed.read().find(({ id }) => id === 'late')!.state).toBe('done');
  });

  it('lets a failed job run again', () => {
    jobFeed.put({ ...job('again'), state: 'failed' });
    jobFeed.put(job('again'));
    expect(jobFeed.read().find(({ id }) => id === 'again')!.state).toBe('waiting');
  });
});
