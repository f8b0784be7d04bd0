import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Upload } from './types';
import { upload } from './upload';

/** A server that keeps what it gets and fails as told; `failures` are asked before each PATCH. */
class UploadServer {
  received = new Uint8Array();
  requests: string[] = [];
  constructor(
    private readonly size: number,
    private readonly chunkBytes: number,
    private readonly fail: (patch: number) => 'network' | 'lostReply' | 503 | 413 | null = () => null,
  ) {}

  readonly fetch = async (path: string, options: RequestInit): Promise<Response> => {
    this.requests.push(`${options.method} ${path}`);
    if (options.signal?.aborted) throw new DOMException('stopped', 'AbortError');
    const state: Upload = { id: 'u1', name: 'a.pdf', size: this.size, received: this.received.length, chunkBytes: this.chunkBytes };
    if (options.method === 'DELETE') return new Response(null, { status: 204 });
    if (path.endsWith('/complete')) return Response.json({ id: 'j1', state: 'waiting' }, { status: 202 });
    if (options.method !== 'PATCH') return Response.json(state);
    const failure = this.fail(this.requests.filter((request) => request.startsWith('PATCH')).length);
    if (failure === 'network') throw new TypeError('failed to fetch');
    if (typeof failure === 'number') return Response.json({ code: 'x', detail: 'It is too large.' }, { status: failure });
    const offset = Number((options.headers as Record<string, string>)['Upload-Offset']);
    if (offset !== this.received.length) return Response.json({ code: 'offsetMismatch', offset: this.received.length }, { status: 409 });
    const body = new Uint8Array(await (options.body as Blob).arrayBuffer());
    this.received = new Uint8Array([...this.received, ...body]);
    if (failure === 'lostReply') throw new TypeError('failed to fetch');
    return Response.json({ ...state, received: this.received.length });
  };
}

const bytes = Uint8Array.from({ length: 25 }, (_, i) => i);
const file = new File([bytes], 'a.pdf');
const wait = 1;

describe('upload', () => {
  let server: UploadServer;
  const run = (options = {}) => upload(file, { wait, ...options });
  const serve = (made: UploadServer) => {
    server = made;
    vi.stubGlobal('fetch', made.fetch);
  };
  beforeEach(() => serve(new UploadServer(25, 10)));
  afterEach(() => vi.unstubAllGlobals());

  it('sends all pieces in order and gives the job', async () => {
    const seen: number[] = [];
    const job = await run({ onProgress: (received: number) => seen.push(received) });
    expect(job.id).toBe('j1');
    expect([...server.received]).toEqual([...bytes]);
    expect(seen).toEqual([0, 10, 20, 25]);
  });

  it('goes on where the server stands after a lost connection', async () => {
    serve(new UploadServer(25, 10, (patch) => (patch === 2 ? 'network' : null)));
    await run();
    expect([...server.received]).toEqual([...bytes]);
  });

  it('does not send a piece twice whose reply was lost', async () => {
    serve(new UploadServer(25, 10, (patch) => (patch === 2 ? 'lostReply' : null)));
    await run();
    expect([...server.received]).toEqual([...bytes]);
    expect(server.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(3);
  });

  it('does not insist on what the server refuses', async () => {
    serve(new UploadServer(25, 10, () => 413));
    await expect(run()).rejects.toThrow('It is too large.');
    expect(server.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
  });

  it('gives up after so many failures in a row', async () => {
    serve(new UploadServer(25, 10, () => 503));
    await expect(run({ retries: 3 })).rejects.toMatchObject({ status: 503 });
    expect(server.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(4);
  });

  it('throws away what was sent when it is stopped', async () => {
    const stop = new AbortController();
    await expect(run({ signal: stop.signal, onProgress: (received: number) => received >= 10 && stop.abort() })).rejects.toBeDefined();
    expect(server.requests.at(-1)).toBe('DELETE /api/uploads/u1');
  });

  it('sends an empty file', async () => {
    serve(new UploadServer(0, 10));
    expect((await upload(new File([], 'a.pdf'), { wait })).id).toBe('j1');
  });
});
