import { afterEach, describe, expect, it, vi } from 'vitest';
import { EventParser, follow } from './sse';

describe('EventParser', () => {
  const text = 'retry: 250\nid: 1\nevent: text\ndata: {"delta":"一"}\n\n: beat\n\nid: 2\ndata: a\ndata: b\r\n\r\ndata:no space\r\rid: 3\n\n';
  const expected = [
    { id: '1', event: 'text', data: '{"delta":"一"}' },
    { id: '2', event: 'message', data: 'a\nb' },
    { id: '2', event: 'message', data: 'no space' },
  ];

  it('reads events', () => {
    const parser = new EventParser();
    expect(parser.feed(text)).toEqual(expected);
    expect(parser.retry).toBe(250);
  });

  it('reads the same whatever the pieces', () => {
    for (let size = 1; size < text.length; size++) {
      const parser = new EventParser();
      const events = [];
      for (let at = 0; at < text.length; at += size) events.push(...parser.feed(text.slice(at, at + size)));
      expect(events, `in pieces of ${size}`).toEqual(expected);
    }
  });

  it('keeps an unfinished event back', () => {
    expect(new EventParser().feed('data: half\n')).toEqual([]);
  });
});

describe('follow', () => {
  afterEach(() => vi.unstubAllGlobals());
  const stream = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });

  it('goes on after the last event when the connection ends', async () => {
    const asked: (string | undefined)[] = [];
    const replies = [stream('id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: ha'), stream('id: 3\ndata: c\n\n')];
    vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
      asked.push((options.headers as Record<string, string>)['Last-Event-ID']);
      return Promise.resolve(replies.shift());
    });
    const seen: string[] = [];
    await follow('/x', { signal: new AbortController().signal, wait: 1, onEvent: ({ data }) => { seen.push(data); return data === 'c'; } });
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([undefined, '2']);
  });

  it('tries again after a failure of the server, and throws a refusal', async () => {
    const replies = [new Response('', { status: 503 }), Response.json({ code: 'turnNotFound', detail: 'There is no such turn.' }, { status: 404 })];
    vi.stubGlobal('fetch', () => Promise.resolve(replies.shift()));
    await expect(follow('/x', { signal: new AbortController().signal, wait: 1, onEvent: () => undefined })).rejects.toThrow('There is no such turn.');
    expect(replies).toHaveLength(0);
  });
});
