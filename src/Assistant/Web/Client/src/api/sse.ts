import { ApiProblem, problemOf } from './client';

export interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
}

/** Cuts a stream of server-sent events, fed in any pieces, into events. An event without data is none. */
export class EventParser {
  private rest = '';
  private data: string[] = [];
  private event = '';
  private id: string | null = null;
  /** What the server asks a client to wait before it connects again, in ms. */
  retry: number | null = null;

  feed(piece: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    this.rest += piece;
    // A carriage return at the very end may be half of a line end; it waits for what follows.
    const lines = this.rest.split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const done = this.take(line);
      if (done) events.push(done);
    }
    return events;
  }

  private take(line: string): ServerEvent | null {
    if (line === '') {
      const event = this.data.length === 0 ? null : { id: this.id, event: this.event || 'message', data: this.data.join('\n') };
      this.data = [];
      this.event = '';
      return event;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.event = value;
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return null;
  }
}

export interface FollowOptions {
  /** Gives true when nothing more is wanted. */
  onEvent: (event: ServerEvent) => boolean | void;
  signal: AbortSignal;
  /** Told when the connection is lost and when it is back. */
  onConnection?: (connected: boolean) => void;
  /** Shortest wait before connecting again, in ms; it doubles up to 15 s. */
  wait?: number;
}

/** Follows a stream to its end over any number of connections; each one goes on after the last event that came. A refusal is thrown. */
export async function follow(path: string, { onEvent, signal, onConnection, wait = 500 }: FollowOptions): Promise<void> {
  let lastId: string | null = null;
  let failures = 0;
  while (!signal.aborted) {
    let retry: number | null = null;
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (lastId !== null) headers['Last-Event-ID'] = lastId;
      const response = await fetch(path, { headers, signal });
      if (!response.ok) {
        const problem = await problemOf(response);
        if (response.status < 500 && response.status !== 429) throw problem;
      } else if (response.body) {
        onConnection?.(true);
        const parser = new EventParser();
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const { value, done } = await reader.read();
          if (done) break;
          for (const event of parser.feed(value)) {
            failures = 0;
            if (event.id !== null) lastId = event.id;
            if (onEvent(event) === true) {
              await reader.cancel();
              return;
            }
          }
          retry = parser.retry;
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiProblem) throw error;
    }
    if (signal.aborted) return;
    onConnection?.(false);
    await pause(Math.max(retry ?? 0, Math.min(15_000, wait * 2 ** failures++)), signal);
  }
}

export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
