import { Button } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n';
import { ErrorNote } from './ErrorNote';
import { IconButton } from './IconButton';
import classes from './Notices.module.css';

interface Notice {
  id: number;
  error?: unknown;
  text?: string;
  subject?: string | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** When it goes, in ms since 1970. */
  until?: number;
}

interface Tell {
  /** An error; it stays until dismissed. */
  problem: (error: unknown, subject?: string) => void;
  /** Something done, with a way back or on if there is one; it goes after `seconds` (6). */
  say: (text: string, action?: { label: string; run: () => void }, seconds?: number) => void;
}

const TellContext = createContext<Tell>({ problem: () => undefined, say: () => undefined });

export const useTell = () => use(TellContext);

/** Seconds left to act, for the eye only: read aloud they would drown everything else. */
function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden className={classes.countdown}>{Math.max(0, Math.ceil((until - now) / 1000))}</span>;
}

export function Notices({ children }: { children: ReactNode }) {
  const t = useT();
  const [notices, setNotices] = useState<Notice[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setNotices((all) => all.filter((one) => one.id !== id)), []);
  const tell = useMemo<Tell>(
    () => ({
      problem: (error, subject) => setNotices((all) => [...all.slice(-4), { id: next.current++, error, subject }]),
      say: (text, action, seconds = 6) => {
        const id = next.current++;
        setNotices((all) => [...all.slice(-4), { id, text, action, until: Date.now() + seconds * 1000 }]);
        setTimeout(() => drop(id), seconds * 1000);
      },
    }),
    [drop],
  );
  return (
    <TellContext value={tell}>
      {children}
      <div className={classes.stack} role="region" aria-label={t('app.notices')} aria-live="polite">
        {notices.map(({ id, error, text, subject, action, until }) =>
          text === undefined ? (
            <ErrorNote key={id} error={error} {...(subject ? { subject } : {})} onDismiss={() => drop(id)} />
          ) : (
            <div key={id} className={classes.said}>
              <span className={classes.text}>{text}</span>
              {action && <Button size="compact-sm" variant="default" onClick={() => { drop(id); action.run(); }}>{action.label}{until !== undefined && <Countdown until={until} />}</Button>}
              <IconButton icon="close" label={t('error.dismiss')} onClick={() => drop(id)} />
            </div>
          ),
        )}
      </div>
    </TellContext>
  );
}
