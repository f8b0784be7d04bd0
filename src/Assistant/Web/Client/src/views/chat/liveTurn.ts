import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { ApiProblem } from '../../api/client';
import { conversationQuery } from '../../api/queries';
import { follow, type ServerEvent } from '../../api/sse';
import type { AnswerView, ConversationDetail, Filters, TurnView } from '../../api/types';

/** What has come so far of an answer that is being written. */
export interface LiveTurn {
  text: string;
  steps: AnswerView['steps'];
  filters: Filters | null;
  isConnected: boolean;
  problem: ApiProblem | null;
}

export const nothingYet: LiveTurn = { text: '', steps: [], filters: null, isConnected: true, problem: null };

export type LiveEvent = { event: string; data: string };

/** What an event of the turn adds. A step after text says that the text was thinking before a tool call. */
export function takeEvent(live: LiveTurn, { event, data }: LiveEvent): LiveTurn {
  switch (event) {
    case 'start':
      return nothingYet;
    case 'connection':
      return { ...live, isConnected: data === 'true' };
    case 'understood':
      return { ...live, filters: (JSON.parse(data) as { filters: Filters }).filters };
    case 'step':
      return { ...live, text: '', steps: [...live.steps, JSON.parse(data) as AnswerView['steps'][number]] };
    case 'text':
      return { ...live, text: live.text + (JSON.parse(data) as { delta: string }).delta };
    case 'failed': {
      const body = JSON.parse(data) as Record<string, unknown>;
      return { ...live, problem: new ApiProblem(Number(body.status) || 500, String(body.code ?? 'failed'), String(body.detail ?? body.title ?? ''), body) };
    }
    default:
      return live;
  }
}

/** Follows a running turn to its end; the finished turn goes into the cache of its conversation. */
export function useLiveTurn(conversation: string, turn: TurnView): LiveTurn {
  const client = useQueryClient();
  const [live, tell] = useReducer(takeEvent, nothingYet);
  const { number, state } = turn;
  useEffect(() => {
    if (state !== 'running') return;
    const stop = new AbortController();
    const key = conversationQuery(conversation).queryKey;
    tell({ event: 'start', data: '' });
    const onEvent = ({ event, data }: ServerEvent): boolean => {
      if (event === 'done') {
        putTurn(client, conversation, JSON.parse(data) as TurnView);
        void client.invalidateQueries({ queryKey: ['conversations'] });
        return true;
      }
      tell({ event, data });
      if (event !== 'failed') return false;
      client.setQueryData<ConversationDetail>(key, (detail) => detail && { ...detail, turns: detail.turns.map((one) => (one.number === number ? { ...one, state: 'failed' } : one)) });
      return true;
    };
    follow(`/api/conversations/${encodeURIComponent(conversation)}/turns/${number}/events`, {
      signal: stop.signal,
      onEvent,
      onConnection: (isConnected) => tell({ event: 'connection', data: String(isConnected) }),
    }).catch(() => client.invalidateQueries({ queryKey: key }));
    return () => stop.abort();
  }, [client, conversation, number, state]);
  return live;
}

/** Puts a turn in its place in the cache; the first of a number, or in place of the one with it. */
export function putTurn(client: ReturnType<typeof useQueryClient>, conversation: string, turn: TurnView): void {
  client.setQueryData<ConversationDetail>(
    conversationQuery(conversation).queryKey,
    (detail) => detail && { ...detail, turns: [...detail.turns.filter(({ number }) => number < turn.number), turn, ...detail.turns.filter(({ number }) => number > turn.number)] },
  );
}
