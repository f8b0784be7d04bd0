import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { TurnView } from '../../api/types';
import { useT } from '../../i18n';
import { IconButton } from '../../parts/IconButton';
import { useTell } from '../../parts/Notices';
import { answerAsText } from './copyAnswer';
import { FeedbackNote } from './FeedbackNote';
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
  const [isNoting, setNoting] = useState(false);
  const noteButton = useRef<HTMLButtonElement>(null);
  const { answer, feedback, feedbackNote, number } = turn;

  const keep = async (thumb: 'up' | 'down' | null, note: string | null): Promise<boolean> => {
    putTurn(client, conversation, { ...turn, feedback: thumb, feedbackNote: note });
    try {
      await api.post(`/api/conversations/${encodeURIComponent(conversation)}/turns/${number}/feedback`, { thumb, note });
      return true;
    } catch (error) {
      putTurn(client, conversation, turn);
      tell.problem(error);
      return false;
    }
  };
  const rate = async (thumb: 'up' | 'down') => {
    const chosen = feedback === thumb ? null : thumb;
    setNoting(chosen !== null);
    await keep(chosen, chosen === null ? null : feedbackNote);
  };
  const wasNoting = useRef(false);
  useEffect(() => {
    // Who closes the field goes on at the button that opens it.
    if (wasNoting.current && !isNoting) noteButton.current?.focus();
    wasNoting.current = isNoting;
  }, [isNoting]);
  const saveNote = async (note: string) => {
    if (!(await keep(feedback, note === '' ? null : note))) return;
    tell.say(t('chat.noteSaved'));
    setNoting(false);
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
          {feedback !== null && !isNoting && <IconButton ref={noteButton} icon="edit" label={t(feedbackNote === null ? 'chat.noteTo' : 'chat.noteEdit')} onClick={() => setNoting(true)} />}
          <IconButton icon="flag" label={t('chat.wrongValue')} onClick={() => setCorrecting(true)} />
        </>
      )}
      <IconButton icon="again" label={t('chat.regenerate')} onClick={onAgain} />
      {feedback !== null && isNoting && <FeedbackNote note={feedbackNote} onSave={saveNote} onClose={() => setNoting(false)} />}
      {feedbackNote !== null && !isNoting && <p className={classes.feedbackNote}><q>{feedbackNote}</q></p>}
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
