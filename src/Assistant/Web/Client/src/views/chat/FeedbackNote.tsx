import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useT } from '../../i18n';
import classes from './Turn.module.css';

/** Of a note, as the server takes it. */
const mostCharacters = 2000;

interface Props {
  note: string | null;
  onSave: (note: string) => Promise<void>;
  onClose: () => void;
}

/** Why an answer was good or bad, for who wants to say it. */
export function FeedbackNote({ note, onSave, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState(note ?? '');
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    await onSave(text.trim());
    setSaving(false);
  };
  return (
    <form className={classes.noteForm} onSubmit={(event) => void save(event)}>
      <TextInput
        size="sm"
        aria-label={t('chat.noteTo')}
        placeholder={t('chat.noteHint')}
        value={text}
        maxLength={mostCharacters}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <Button size="sm" type="submit" variant="default" loading={isSaving} disabled={text.trim() === (note ?? '')}>{t('chat.noteSave')}</Button>
    </form>
  );
}
