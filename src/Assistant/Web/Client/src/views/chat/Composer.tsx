import { ActionIcon, Checkbox, FileButton, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { sessionQuery } from '../../api/queries';
import type { AskRequest } from '../../api/types';
import { useT } from '../../i18n';
import { Icon } from '../../parts/Icon';
import { IconButton } from '../../parts/IconButton';
import classes from './Composer.module.css';

interface Props {
  /** True when the question is on its way: the input is emptied. */
  onAsk: (request: AskRequest) => Promise<boolean>;
  onFiles: (files: File[]) => void;
  onStop: (() => void) | null;
  isBusy: boolean;
  /** Laid into the input once. */
  draft: string;
}

/** Where a question is written. Enter asks, Shift+Enter begins a line. */
export function Composer({ onAsk, onFiles, onStop, isBusy, draft }: Props) {
  const t = useT();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  const [isBuiltIn, setBuiltIn] = useState(false);
  const session = useQuery(sessionQuery());
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) input.current?.focus({ preventScroll: true });
  }, []);

  const ask = async () => {
    const question = text.trim();
    if (question === '' || isBusy) return;
    setText('');
    if (!(await onAsk({ question, ...(isBuiltIn ? { builtIn: true } : {}) }))) setText((now) => (now === '' ? question : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses its word.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void ask();
    } else if (event.key === 'Escape') {
      input.current?.blur();
    }
  };
  return (
    <div className={classes.composer}>
      <div className={classes.box}>
        <FileButton multiple onChange={onFiles}>
          {(props) => <IconButton icon="attach" label={t('chat.attach')} size={40} {...props} />}
        </FileButton>
        <Textarea
          id="ask"
          ref={input}
          className={classes.input ?? ''}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={4000}
          aria-label={t('chat.question')}
          placeholder={t('chat.placeholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {onStop ? (
          <ActionIcon size={40} variant="default" aria-label={t('chat.stop')} title={t('chat.stop')} onClick={onStop}><Icon name="stop" /></ActionIcon>
        ) : (
          <ActionIcon size={40} variant="filled" aria-label={t('chat.send')} title={t('chat.send')} disabled={text.trim() === '' || isBusy} onClick={() => void ask()}><Icon name="send" /></ActionIcon>
        )}
      </div>
      {session.data?.model && <Checkbox size="xs" label={t('chat.builtIn', { model: session.data.model })} checked={isBuiltIn} onChange={(event) => setBuiltIn(event.currentTarget.checked)} />}
    </div>
  );
}
