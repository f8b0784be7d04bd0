import { Drawer } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Asked } from '../../app/ask';
import type { AskRequest } from '../../api/types';
import { uploadQueue, useUploads } from '../../api/uploadQueue';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { IconButton } from '../../parts/IconButton';
import { Attachments } from './Attachments';
import classes from './ChatView.module.css';
import { Composer } from './Composer';
import { ConversationMenu, History } from './History';
import { NewChat } from './NewChat';
import { Question } from './Question';
import { TurnItem } from './TurnItem';
import turnClasses from './Turn.module.css';
import { useConversation } from './useConversation';
import { useStickToEnd } from './useStickToEnd';

export default function ChatView() {
  const { conversation } = useParams();
  // A conversation that its first question has just made goes on in the same view; any other begins anew.
  return <Chat id={conversation} />;
}

function Chat({ id }: { id: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const location = useLocation();
  const { detail, pending, ask, stop } = useConversation(id);
  const { scroll, content, isAtEnd, toEnd } = useStickToEnd();
  const uploads = useUploads();
  const [mine, setMine] = useState<readonly number[]>([]);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [isDropping, setDropping] = useState(false);
  const choose = useRef<HTMLInputElement>(null);
  const asked = (location.state as { asked?: Asked } | null)?.asked;

  const askAtEnd = useCallback(
    (request: AskRequest) => {
      // One who asks wants to see the answer; where a turn is replaced, she stays beside it.
      if (request.replaces == null) toEnd();
      return ask(request);
    },
    [ask, toEnd],
  );
  const onAsk = useCallback((request: AskRequest) => void askAtEnd(request), [askAtEnd]);
  const onFiles = useCallback((files: readonly File[]) => {
    if (files.length === 0) return;
    const added = uploadQueue.add(files);
    setMine((before) => [...before, ...added]);
  }, []);

  const taken = useRef<Asked | null>(null);
  useEffect(() => {
    if (!asked?.send || taken.current === asked) return;
    taken.current = asked;
    void navigate('.', { replace: true, state: null });
    void ask({ question: asked.question, ...about(asked) });
  }, [asked, ask, navigate]);

  useEffect(toEnd, [id, toEnd]);

  const turns = detail.data?.turns ?? [];
  const title = id === undefined ? t('chat.new') : detail.data?.title || turns[0]?.question || '';
  useEffect(() => {
    document.title = `${title || t('rail.chat')} · Little Giants`;
  }, [title, t]);
  const running = turns.find(({ state }) => state === 'running');
  const attached = uploads.filter((one) => mine.includes(one.id));

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classes.chat}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <div className={classes.side}>
        <History current={id} />
      </div>
      <div className={classes.main}>
        <header className={classes.head}>
          <div className={classes.historyButton}>
            <IconButton icon="history" label={t('chat.history')} onClick={() => setHistoryOpen(true)} />
          </div>
          <h1 className={classes.title}>{title}</h1>
          {detail.data && id !== undefined && <ConversationMenu conversation={detail.data} isCurrent />}
          {id !== undefined && <IconButton icon="plus" label={t('chat.new')} onClick={() => void navigate('/chat')} />}
        </header>
        <div className={classes.scroll} ref={scroll} tabIndex={0} role="region" aria-label={t('chat.conversation')}>
          <div className={classes.column} ref={content}>
            {detail.error && <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />}
            {id === undefined && !pending && <NewChat onAsk={onAsk} onChooseFiles={() => choose.current?.click()} />}
            {id !== undefined && turns.map((turn) => <TurnItem key={`${id}/${turn.number}`} conversation={id} turn={turn} isLast={turn === turns.at(-1)} onAsk={onAsk} />)}
            {pending && pending.replaces == null && (
              <article className={turnClasses.turn} aria-busy="true">
                <Question text={pending.question} />
                <div className={turnClasses.meta} />
                <div className={turnClasses.body} />
                <div className={turnClasses.actions} />
              </article>
            )}
          </div>
        </div>
        <div className={classes.foot}>
          {!isAtEnd && <div className={classes.toEnd}><IconButton icon="down" label={t('chat.toEnd')} variant="default" onClick={toEnd} /></div>}
          <div className={classes.column}>
            {attached.length > 0 && <Attachments files={attached} onAsk={onAsk} />}
            <Composer
              key={id ?? (asked && !asked.send ? asked.question : 'new')}
              onAsk={(request) => askAtEnd({ ...(asked && !asked.send ? about(asked) : {}), ...request })}
              onFiles={onFiles}
              onStop={running ? () => void stop(running.number) : null}
              isBusy={pending !== null}
              draft={asked && !asked.send ? asked.question : ''}
            />
          </div>
        </div>
        <input ref={choose} type="file" multiple hidden onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])} />
      </div>
      {isDropping && <div className={classes.dropping}>{t('chat.drop')}</div>}
      <Drawer opened={isHistoryOpen} onClose={() => setHistoryOpen(false)} title={t('chat.history')} closeButtonProps={{ 'aria-label': t('app.close') }} size={320}>
        <History current={id} onChoose={() => setHistoryOpen(false)} />
      </Drawer>
    </div>
  );
}

const about = ({ companyId, documentId, year }: Asked): Partial<AskRequest> => ({
  ...(companyId === undefined ? {} : { companyId }),
  ...(documentId === undefined ? {} : { documentId }),
  ...(year === undefined ? {} : { year }),
});
