import { api, ApiProblem, send } from './client';
import { pause } from './sse';
import type { Job, Upload } from './types';

export interface UploadOptions {
  /** Bytes that the server has, of all. */
  onProgress?: (received: number, size: number) => void;
  signal?: AbortSignal;
  /** Failures in a row, of the network or the server, before it is given up. */
  retries?: number;
  /** Wait after the first failure, in ms; it doubles up to 10 s. */
  wait?: number;
}

/** Sends a file in pieces and gives the job that reads it. A lost connection goes on where the server's count stands; stopped by the signal, what was sent is thrown away. */
export async function upload(file: File, { onProgress, signal, retries = 6, wait = 400 }: UploadOptions = {}): Promise<Job> {
  let failures = 0;
  const again = async (error: unknown) => {
    if (signal?.aborted || !isPassing(error) || failures >= retries) throw error;
    await pause(Math.min(10_000, wait * 2 ** failures++), signal);
    if (signal?.aborted) throw error;
  };
  const insist = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        await again(error);
      }
    }
  };

  let state = await insist(() => api.post<Upload>('/api/uploads', { name: file.name, size: file.size }, signal));
  const path = `/api/uploads/${encodeURIComponent(state.id)}`;
  try {
    onProgress?.(state.received, file.size);
    while (state.received < file.size) {
      const offset = state.received;
      try {
        const body = file.slice(offset, offset + state.chunkBytes);
        const response = await send('PATCH', path, { body, headers: { 'Upload-Offset': String(offset) }, ...(signal ? { signal } : {}) });
        state = (await response.json()) as Upload;
        failures = 0;
      } catch (error) {
        const known = offsetOf(error);
        if (known !== null && known !== offset) {
          state = { ...state, received: known };
        } else {
          await again(error);
          state = await insist(() => api.get<Upload>(path, signal));
        }
      }
      onProgress?.(state.received, file.size);
    }
    return await insist(() => api.post<Job>(`${path}/complete`, {}, signal));
  } catch (error) {
    if (signal?.aborted) void api.delete(path).catch(() => undefined);
    throw error;
  }
}

/** Whether a later attempt may succeed. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 408 || error.code === 'offsetMismatch');
}

function offsetOf(error: unknown): number | null {
  return error instanceof ApiProblem && error.code === 'offsetMismatch' && typeof error.body.offset === 'number' ? error.body.offset : null;
}
