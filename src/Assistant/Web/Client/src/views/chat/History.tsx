import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { download } from '../../api/download';
import { conversationsQuery } from '../../api/queries';
import type { ConversationSummary } from '../../api/types';
import { useWords } from '../../i18n';
import { IconButton } from '../../parts/IconButton';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import classes from './History.module.css';

/** The conversations, newest first. */
export function History({ current, onChoose }: { current: string | undefined; onChoose?: () => void }) {
  const { t, language } = useWords();
  const { data, error, refetch } = useQuery(conversationsQuery());
  const navigate = useNavigate();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const sorted = [...(data ?? [])].sort((a, b) => b.updated.localeCompare(a.updated));
  return (
    <nav className={classes.history} aria-label={t('chat.history')}>
      <Button
        variant="default"
        fullWidth
        onClick={() => {
          void navigate('/chat');
          onChoose?.();
        }}
      >
        {t('chat.new')}
      </Button>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={classes.none}>{t('chat.noHistory')}</p>}
      <ul className={classes.list}>
        {sorted.map((conversation) => (
          <li key={conversation.id} className={classes.item}>
            <NavLink to={`/chat/${conversation.id}`} className={classes.link} onClick={onChoose}>
              <span className={classes.title}>{conversation.title || t('chat.untitled')}</span>
              <span className={classes.date}>{day.format(new Date(conversation.updated))}</span>
            </NavLink>
            <ConversationMenu conversation={conversation} isCurrent={conversation.id === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ConversationMenu({ conversation, isCurrent }: { conversation: ConversationSummary; isCurrent: boolean }) {
  const { t } = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const [title, setTitle] = useState(conversation.title);
  const path = `/api/conversations/${encodeURIComponent(conversation.id)}`;
  const close = () => setDialog(null);

  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action();
      void client.invalidateQueries({ queryKey: ['conversations'] });
    } catch (error) {
      tell.problem(error, conversation.title);
    }
  };
  const rename = (event: FormEvent) => {
    event.preventDefault();
    close();
    void attempt(() => api.patch(path, { title: title.trim() }));
  };
  const remove = () => {
    close();
    void attempt(async () => {
      await api.delete(path);
      if (isCurrent) await navigate('/chat');
      client.removeQueries({ queryKey: ['conversations', conversation.id] });
    });
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <IconButton icon="more" label={t('chat.menu', { title: conversation.title })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => { setTitle(conversation.title); setDialog('rename'); }}>{t('chat.rename')}</Menu.Item>
          <Menu.Item onClick={() => void attempt(() => download(`${path}/export?format=md`, undefined, 'conversation.md'))}>{t('chat.exportMarkdown')}</Menu.Item>
          <Menu.Item onClick={() => void attempt(() => download(`${path}/export?format=json`, undefined, 'conversation.json'))}>{t('chat.exportJson')}</Menu.Item>
          <Menu.Item c="var(--not-met)" onClick={() => setDialog('delete')}>{t('chat.delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={dialog === 'rename'} onClose={close} title={t('chat.rename')} closeButtonProps={{ 'aria-label': t('app.close') }}>
        <form onSubmit={rename} className={classes.form}>
          <TextInput label={t('chat.name')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} data-autofocus maxLength={120} required />
          <Button type="submit" disabled={title.trim() === ''}>{t('app.save')}</Button>
        </form>
      </Modal>
      <Modal opened={dialog === 'delete'} onClose={close} title={t('chat.delete')} closeButtonProps={{ 'aria-label': t('app.close') }}>
        <div className={classes.form}>
          <p>{t('chat.deleteAsk', { title: conversation.title })}</p>
          <Button color="red.8" onClick={remove} data-autofocus>{t('chat.delete')}</Button>
        </div>
      </Modal>
    </>
  );
}
