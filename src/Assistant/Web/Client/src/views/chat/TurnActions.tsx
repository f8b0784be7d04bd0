import { lazy, Suspense, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { TurnView } from '../../api/types';
import { useT } from '../../i18n';
import { IconButton } from '../../parts/IconButton';
import { useTell } from '../../parts/Notices';
import { answerAsText } from './copyAnswer';
import { putTurn } from './liveTurn';
import classes from './Turn.module.css';

const CorrectionDialog = lazy(() => import('../../parts/CorrectionDialog'));

interface Props {
  conversation: string;
  turn: TurnView;
  onAgain: () => void;
}

/** What can be done with an answer. Its height is there from the start, so that nothing moves when it comes. */
export function TurnActions({ conversation, turn, onAgain }: Props) {
  const t = useT();
  const tell = useTell();
  const client = useQueryClient();
  const [isCorrecting, setCorrecting] = useState(false);
  const { answer, feedback, number } = turn;

  const rate = async (thumb: 'up' | 'down') => {
    const chosen = feedback === thumb ? null : thumb;
    putTurn(client, conversation, { ...turn, feedback: chosen });
    try {
      await api.post(`/api/conversations/${encodeURIComponent(conversation)}/turns/${number}/feedback`, { thumb: chosen });
    } catch (error) {
      putTurn(client, conversation, turn);
      tell.problem(error);
    }
  };
  const copy = async () => {
    if (!answer) return;
    await navigator.clipboard.writeText(answerAsText(turn.question, answer, t));
    tell.say(t('chat.copied'));
  };
  const subject = [...(answer?.citations ?? []), ...(answer?.citations.flatMap(({ parts }) => parts) ?? [])].find(({ concept, companyId }) => concept !== null && companyId !== null);
  return (
    <div className={classes.actions} role="group" aria-label={t('chat.actions')}>
      {answer && (
        <>
          <IconButton icon="copy" label={t('chat.copy')} onClick={() => void copy()} />
          <IconButton icon="thumbUp" label={t('chat.good')} aria-pressed={feedback === 'up'} variant={feedback === 'up' ? 'light' : 'subtle'} color={feedback === 'up' ? 'tide' : 'gray'} onClick={() => void rate('up')} />
          <IconButton icon="thumbDown" label={t('chat.bad')} aria-pressed={feedback === 'down'} variant={feedback === 'down' ? 'light' : 'subtle'} color={feedback === 'down' ? 'tide' : 'gray'} onClick={() => void rate('down')} />
          <IconButton icon="flag" label={t('chat.wrongValue')} onClick={() => setCorrecting(true)} />
        </>
      )}
      <IconButton icon="again" label={t('chat.regenerate')} onClick={onAgain} />
      {isCorrecting && (
        <Suspense fallback={null}>
          <CorrectionDialog
            onClose={() => setCorrecting(false)}
            company={subject?.companyId ?? answer?.filters.companies[0]?.id ?? null}
            concept={subject?.concept ?? null}
            year={subject?.fiscalYear ?? answer?.filters.year ?? null}
            onDone={() => tell.say(t('chat.corrected'), { label: t('chat.askAgain'), run: onAgain }, 30)}
          />
        </Suspense>
      )}
    </div>
  );
}
