import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import classes from './library.module.css';

interface ArrivalRowProps {
  name: string;
  said: string;
  /** Percent; null where nothing moves, undefined where the end is not known yet. */
  progress: number | null | undefined;
  problem?: { message: string; advice?: string | null } | null;
  actions: ReactNode;
}

/** One file: name, what happens to it, how far, what can be done. The height is the same in every state but failure. */
export function ArrivalRow({ name, said, progress, problem, actions }: ArrivalRowProps) {
  const t = useT();
  return (
    <li className={classes.arrival} data-failed={problem ? true : undefined}>
      <div className={classes.arrivalName}>
        <Text size="sm" truncate title={name}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {said}
        </Text>
      </div>
      <div className={classes.arrivalBar}>
        {progress !== null && <Progress value={progress ?? 100} animated={progress === undefined} size="sm" aria-label={t('library.progressOf', { name })} />}
      </div>
      <div className={classes.arrivalActions}>{actions}</div>
      {problem && (
        <div className={classes.arrivalProblem} role="alert">
          <Text size="sm">{problem.message}</Text>
          {problem.advice && <Text size="sm">{problem.advice}</Text>}
        </div>
      )}
    </li>
  );
}
