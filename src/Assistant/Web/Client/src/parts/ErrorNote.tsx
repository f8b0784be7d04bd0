import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client';
import { useT, type Translate } from '../i18n';
import classes from './ErrorNote.module.css';
import { IconButton } from './IconButton';

/** The sentence for people that an error carries; the server's own where it gave one. */
export function wordsOf(error: unknown, t: Translate): string {
  if (error instanceof ApiProblem) return error.code === 'unreachable' ? t('error.unreachable') : error.message;
  return error instanceof Error && error.message !== '' ? error.message : t('error.unknown');
}

interface Props {
  error: unknown;
  /** What it is about: a file, a page. */
  subject?: string;
  onDismiss?: () => void;
  onRetry?: () => void;
  children?: ReactNode;
}

/** An error that stays until it is dismissed, and can be copied. */
export function ErrorNote({ error, subject, onDismiss, onRetry, children }: Props) {
  const t = useT();
  const words = typeof error === 'string' ? error : wordsOf(error, t);
  return (
    <div className={classes.note} role="alert">
      <div className={classes.text}>
        {subject && <div className={classes.subject}>{subject}</div>}
        {words}
        {children}
      </div>
      {onRetry && <Button size="compact-sm" variant="default" onClick={onRetry}>{t('error.retry')}</Button>}
      <IconButton icon="copy" label={t('error.copy')} onClick={() => void navigator.clipboard.writeText(subject ? `${subject}: ${words}` : words)} />
      {onDismiss && <IconButton icon="close" label={t('error.dismiss')} onClick={onDismiss} />}
    </div>
  );
}
