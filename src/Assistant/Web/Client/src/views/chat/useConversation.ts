import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { conversationQuery } from '../../api/queries';
import type { AskRequest, ConversationDetail, ConversationSummary, TurnView } from '../../api/types';
import { useTell } from '../../parts/Notices';
import { putTurn } from './liveTurn';

/** How the turns of this page's life were asked, so that asking again asks the same. */
const requests = new Map<string, AskRequest>();

export const askedAs = (conversation: string, turn: TurnView): AskRequest => requests.get(`${conversation}/${turn.number}`) ?? { question: turn.question };

/** A conversation with what can be done in it. Without an id the first question makes one. */
export function useConversation(id: string | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const tell = useTell();
  const detail = useQuery({ ...conversationQuery(id ?? ''), enabled: id !== undefined });
  /** The question on its way, until the server has it. */
  const [pending, setPending] = useState<AskRequest | null>(null);

  const ask = useCallback(
    async (request: AskRequest) => {
      setPending(request);
      try {
        let conversation = id;
        if (conversation === undefined) {
          const made = await api.post<ConversationSummary>('/api/conversations');
          conversation = made.id;
          client.setQueryData<ConversationDetail>(conversationQuery(conversation).queryKey, { ...made, turns: [] });
        }
        const turn = await api.post<TurnView>(`/api/conversations/${encodeURIComponent(conversation)}/turns`, request);
        if (request.replaces != null) dropFrom(client, conversation, request.replaces);
        putTurn(client, conversation, turn);
        requests.set(`${conversation}/${turn.number}`, request);
        if (id === undefined) void navigate(`/chat/${conversation}`, { replace: true });
        void client.invalidateQueries({ queryKey: ['conversations'], exact: true });
        return true;
      } catch (error) {
        tell.problem(error);
        return false;
      } finally {
        setPending(null);
      }
    },
    [client, id, navigate, tell],
  );

  const stop = useCallback(
    async (number: number) => {
      if (id === undefined) return;
      try {
        putTurn(client, id, await api.post<TurnView>(`/api/conversations/${encodeURIComponent(id)}/turns/${number}/stop`));
      } catch (error) {
        tell.problem(error);
      }
    },
    [client, id, tell],
  );

  return { detail, pending, ask, stop };
}

function dropFrom(client: ReturnType<typeof useQueryClient>, conversation: string, number: number): void {
  client.setQueryData<ConversationDetail>(conversationQuery(conversation).queryKey, (detail) => detail && { ...detail, turns: detail.turns.filter((turn) => turn.number < number) });
}
