import { Button, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useT } from '../../i18n';
import { IconButton } from '../../parts/IconButton';
import classes from './Turn.module.css';

interface Props {
  text: string;
  /** Asks in its place; the turns after it go. Without it the question cannot be changed. */
  onAsk?: ((question: string) => void) | undefined;
}

export function Question({ text, onAsk }: Props) {
  const t = useT();
  const [edited, setEdited] = useState<string | null>(null);
  if (edited === null) {
    return (
      <div className={classes.question}>
        <h2 className={classes.words}>{text}</h2>
        {onAsk && <IconButton icon="edit" label={t('chat.edit')} onClick={() => setEdited(text)} />}
      </div>
    );
  }
  const ask = () => {
    const question = edited.trim();
    if (question === '') return;
    setEdited(null);
    onAsk?.(question);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      ask();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setEdited(null);
    }
  };
  return (
    <div className={classes.editor}>
      <Textarea autosize minRows={1} maxRows={8} autoFocus aria-label={t('chat.question')} value={edited} onChange={(event) => setEdited(event.currentTarget.value)} onKeyDown={onKeyDown} />
      <div className={classes.editorButtons}>
        <Button size="compact-md" onClick={ask} disabled={edited.trim() === ''}>{t('chat.askAgain')}</Button>
        <Button size="compact-md" variant="default" onClick={() => setEdited(null)}>{t('app.cancel')}</Button>
      </div>
    </div>
  );
}
