import { useQueryClient } from '@tanstack/react-query';
import { lazy, memo, Suspense, useEffect, useMemo } from 'react';
import type { AskRequest, TurnView } from '../../api/types';
import { fromCitation } from '../../evidence/items';
import { prepareWhenIdle } from '../../evidence/prepare';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { AnswerText } from './AnswerText';
import { figuresOf } from './figures';
import { FilterChips, type FilterName } from './FilterChips';
import { useLiveTurn } from './liveTurn';
import { Question } from './Question';
import { Steps } from './Steps';
import { TurnActions } from './TurnActions';
import classes from './Turn.module.css';
import { askedAs } from './useConversation';

interface Props {
  conversation: string;
  turn: TurnView;
  isLast: boolean;
  onAsk: (request: AskRequest) => void;
}

const AnswerFigures = lazy(() => import('./AnswerFigures'));

const plain = (text: string) => ({ text, support: 'notNeeded' as const, problem: null });

export const TurnItem = memo(function TurnItem({ conversation, turn, isLast, onAsk }: Props) {
  const t = useT();
  const live = useLiveTurn(conversation, turn);
  const { answer, state, number, question } = turn;
  const isRunning = state === 'running';
  const items = useMemo(() => answer && answer.citations.map(fromCitation), [answer]);
  const figures = useMemo(() => answer && figuresOf(answer), [answer]);
  const liveSentences = useMemo(() => [plain(live.text)], [live.text]);
  const sentences = useMemo(() => (answer && answer.sentences.length > 0 ? answer.sentences : [plain(answer?.text ?? '')]), [answer]);
  const filters = answer?.filters ?? live.filters;
  const steps = answer?.steps ?? live.steps;
  const client = useQueryClient();
  useEffect(() => {
    const first = isLast ? items?.find(({ page }) => page > 0) : undefined;
    return first && prepareWhenIdle(client, first);
  }, [client, isLast, items]);

  // Only the last answer is replaced: what was asked after another one stays, and the new answer comes at the end.
  const place = isLast ? { replaces: number } : {};
  const again = () => onAsk({ ...askedAs(conversation, turn), ...place });
  const askWithout = (name: FilterName) => {
    const { withoutDerived, ...request } = askedAs(conversation, turn);
    const given = { company: 'companyId', document: 'documentId', year: 'year' } as const;
    onAsk({ ...request, [given[name]]: null, withoutDerived: [...(withoutDerived ?? []), name], ...place });
  };

  return (
    <article className={classes.turn} aria-busy={isRunning}>
      <Question text={question} onAsk={isRunning ? undefined : (asked) => onAsk({ question: asked, ...place })} />
      <div className={classes.meta}>
        {filters && <FilterChips filters={filters} onRemove={isRunning ? undefined : askWithout} />}
        <Steps steps={steps} />
      </div>
      <div className={classes.body}>
        {answer ? <AnswerText sentences={sentences} items={items} /> : <AnswerText sentences={liveSentences} items={null} />}
        {figures && <Suspense fallback={null}><AnswerFigures figures={figures} filters={answer!.filters} /></Suspense>}
        {state === 'stopped' && <p className={classes.note}>{t('chat.stopped')}</p>}
        {live.problem && !answer && <ErrorNote error={live.problem} onRetry={again} />}
        {answer?.problem && state !== 'stopped' && <ErrorNote error={answer.problem} />}
        {answer?.isFallback && <p className={classes.note}>{t('chat.fallback')}</p>}
        {answer?.model && !answer.isFallback && <p className={classes.note}>{t('chat.byModel', { model: answer.model })}</p>}
      </div>
      {isRunning ? (
        <div className={classes.actions}>
          <span className={classes.writing} role="status">{live.isConnected ? t(live.text === '' ? 'chat.looking' : 'chat.writing') : t('chat.connecting')}</span>
        </div>
      ) : (
        <TurnActions conversation={conversation} turn={turn} onAgain={again} />
      )}
      {isLast && answer && answer.suggestions.length > 0 && (
        <div className={classes.suggestions} role="group" aria-label={t('chat.suggestions')}>
          {answer.suggestions.map((suggestion) => <button key={suggestion} type="button" className={classes.suggestion} onClick={() => onAsk({ question: suggestion })}>{suggestion}</button>)}
        </div>
      )}
    </article>
  );
});
