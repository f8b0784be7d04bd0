import { Button, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api/client';
import { isOver, jobFeed, useJobs } from '../../api/jobs';
import { companiesQuery, documentsQuery } from '../../api/queries';
import type { AskRequest, Job } from '../../api/types';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { Icon } from '../../parts/Icon';
import { useTell } from '../../parts/Notices';
import classes from './NewChat.module.css';
import turn from './Turn.module.css';

interface Props {
  onAsk: (request: AskRequest) => void;
  onChooseFiles: () => void;
}

/** What stands before the first question: on an empty library how to fill it, else what could be asked of it. */
export function NewChat({ onAsk, onChooseFiles }: Props) {
  const t = useT();
  const documents = useQuery(documentsQuery());
  /** The first visit lasts until its samples are read, though documents are there before. */
  const [isFirst, setFirst] = useState(false);
  if (documents.data?.length === 0 && !isFirst) setFirst(true);
  const onFilled = useCallback(() => setFirst(false), []);
  if (documents.error) return <ErrorNote error={documents.error} onRetry={() => void documents.refetch()} />;
  if (!documents.data) return <div className={classes.start} />;
  return (
    <div className={classes.start}>
      <h2 className={classes.head}>{t('chat.welcome')}</h2>
      {isFirst ? <FirstVisit onAsk={onAsk} onChooseFiles={onChooseFiles} onFilled={onFilled} isFilled={documents.data.length > 0} /> : <Ideas onAsk={onAsk} count={documents.data.length} />}
    </div>
  );
}

function Ideas({ onAsk, count }: { onAsk: Props['onAsk']; count: number }) {
  const t = useT();
  const companies = useQuery(companiesQuery());
  const [a, b] = [...(companies.data ?? [])].filter(({ documentCount }) => documentCount > 0).sort((one, other) => (other.latestYear ?? 0) - (one.latestYear ?? 0) || other.documentCount - one.documentCount);
  const ideas = [
    a && t('chat.ideaVerdict', { company: a.name }),
    a && t('chat.ideaRevenue', { company: a.name }),
    a && b && t('chat.ideaCompare', { company: a.name, other: b.name }),
  ].filter((idea) => idea !== undefined);
  return (
    <>
      <Text c="dimmed">{t('chat.ready', { count })}</Text>
      <Questions questions={ideas} onAsk={(question) => onAsk({ question })} />
    </>
  );
}

function FirstVisit({ onAsk, onChooseFiles, onFilled, isFilled }: Props & { onFilled: () => void; isFilled: boolean }) {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const [samples, setSamples] = useState<readonly string[] | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const mine = jobs.filter(({ id }) => samples?.includes(id));
  const over = mine.filter(isOver).length;
  const isReady = samples !== null && over === samples.length;

  const add = async () => {
    setSamples([]);
    try {
      const made = await api.post<Job[]>('/api/documents/samples');
      made.forEach((job) => jobFeed.put(job));
      setSamples(made.map(({ id }) => id));
    } catch (error) {
      setSamples(null);
      setQuestion(null);
      tell.problem(error);
    }
  };
  useEffect(() => {
    if (samples === null) {
      // Filled in another way: by files that were dropped, or in another window.
      if (isFilled) onFilled();
    } else if (isReady && samples.length > 0) {
      if (question !== null) onAsk({ question });
      onFilled();
    }
  }, [isReady, samples, question, isFilled, onAsk, onFilled]);

  const tryIt = (chosen: string) => {
    setQuestion(chosen);
    if (samples === null) void add();
  };
  return (
    <>
      <Text c="dimmed">{t('chat.empty')}</Text>
      <div className={classes.ways}>
        <button type="button" className={classes.drop} onClick={onChooseFiles}>
          <Icon name="upload" size={24} />
          <span>{t('chat.dropHere')}</span>
          <span className={classes.hint}>{t('chat.formats')}</span>
        </button>
        <div className={classes.samples}>
          <p>{t('chat.samplesHint')}</p>
          <Button variant="default" onClick={() => void add()} disabled={samples !== null} leftSection={samples === null ? null : <Loader size={16} />}>
            {samples === null ? t('chat.addSamples') : t('chat.addingSamples', { done: over, count: Math.max(5, samples.length) })}
          </Button>
        </div>
      </div>
      <Text fw={600} mt="lg">{t('chat.tryHead')}</Text>
      <Questions questions={[t('chat.try1'), t('chat.try2'), t('chat.try3')]} chosen={question} onAsk={tryIt} />
    </>
  );
}

function Questions({ questions, chosen, onAsk }: { questions: readonly string[]; chosen?: string | null; onAsk: (question: string) => void }) {
  return (
    <div className={turn.suggestions}>
      {questions.map((question) => <button key={question} type="button" className={turn.suggestion} aria-pressed={chosen === question} onClick={() => onAsk(question)}>{question}</button>)}
    </div>
  );
}
