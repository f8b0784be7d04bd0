import { describe, expect, it } from 'vitest';
import type { Job } from '../../api/types';
import { UploadQueue, type Send } from './uploadQueue';

const job = (name: string): Job => ({
  id: name, name, state: 'waiting', stage: null, page: 0, pageCount: 0, pagesPerSecond: null, secondsLeft: null, documentId: null, message: null, advice: null, added: '2025-01-01T00:00:00Z',
});
const picked = (...names: string[]) => names.map((name) => ({ file: new File(['abc'], name), path: name }));
const settle = async () => {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
  }
};

describe('the queue of uploads', () => {
  it('sends a few at a time and hands on what has arrived', async () => {
    const open: (() => void)[] = [];
    const arrived: string[] = [];
    const send: Send = (file) => new Promise((done) => open.push(() => done(job(file.name))));
    const queue = new UploadQueue(send, (one) => arrived.push(one.name));
    queue.add(picked('a', 'b', 'c', 'd'));
    expect(queue.snapshot().map((item) => item.state)).toEqual(['sending', 'sending', 'sending', 'waiting']);
    open[1]!();
    await settle();
    expect(arrived).toEqual(['b']);
    expect(queue.snapshot().map((item) => [item.path, item.state])).toEqual([['a', 'sending'], ['c', 'sending'], ['d', 'sending']]);
  });

  it('keeps a failed file with its reason until it is tried again', async () => {
    let good = false;
    const arrived: string[] = [];
    const queue = new UploadQueue(async (file) => {
      if (!good) {
        throw new Error('too large');
      }
      return job(file.name);
    }, (one) => arrived.push(one.name));
    queue.add(picked('a'));
    await settle();
    expect(queue.snapshot()[0]).toMatchObject({ state: 'failed', problem: new Error('too large') });
    expect(queue.isBusy).toBe(false);
    good = true;
    queue.retry(queue.snapshot()[0]!.key);
    await settle();
    expect(arrived).toEqual(['a']);
    expect(queue.snapshot()).toEqual([]);
  });

  it('stops the sending of a file that is taken out and goes on with the next', async () => {
    const stopped: string[] = [];
    const send: Send = (file, _, signal) => new Promise((__, failed) => signal.addEventListener('abort', () => { stopped.push(file.name); failed(new Error('aborted')); }));
    const queue = new UploadQueue(send, () => undefined);
    queue.add(picked('a', 'b', 'c', 'd'));
    queue.remove(queue.snapshot()[0]!.key);
    await settle();
    expect(stopped).toEqual(['a']);
    expect(queue.snapshot().map((item) => [item.path, item.state])).toEqual([['b', 'sending'], ['c', 'sending'], ['d', 'sending']]);
  });

  it('tells of progress', async () => {
    let report: (sent: number) => void = () => undefined;
    const queue = new UploadQueue((_, onProgress) => { report = onProgress; return new Promise(() => undefined); }, () => undefined);
    let told = 0;
    queue.subscribe(() => told++);
    queue.add(picked('a'));
    report(2);
    expect(queue.snapshot()[0]!.sent).toBe(2);
    expect(told).toBeGreaterThan(1);
  });
});
