import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { Verdict } from '../../parts/Verdict';
import { countChanges, type ChangeMark } from './changes';
import classes from './screening.module.css';

interface ChangesNoteProps {
  marks: ReadonlyMap<number, ChangeMark>;
  against: string | null;
  profile: string | undefined;
  error: unknown;
  isPending: boolean;
  onAgainst: (against: string | null) => void;
}

/** Which profile the marks in the grid compare with, and how many verdicts go which way. */
export function ChangesNote({ marks, against, profile, error, isPending, onAgainst }: ChangesNoteProps) {
  const t = useT();
  const counts = useMemo(() => countChanges(marks), [marks]);
  return (
    <Group gap="sm" className={classes.changes}>
      <Text size="sm">{t('screening.against')}</Text>
      <ProfileSelect value={against} onChange={onAgainst} without={profile} label="" placeholder={t('screening.noAgainst')} />
      {against !== null && (
        <>
          {Boolean(error) && <ErrorNote error={error} />}
          <Group gap="md" role="status">
            {!error && !isPending && marks.size === 0 && <Text size="sm" c="dimmed">{t('screening.noChange')}</Text>}
            {marks.size > 0 && counts.length === 0 && <Text size="sm" c="dimmed">{t('screening.criteriaOnly', { count: marks.size })}</Text>}
            {counts.map(({ before, after, count }) => (
              <Text size="sm" key={before + after}>
                {count} × <Verdict outcome={before} /> → <Verdict outcome={after} />
              </Text>
            ))}
          </Group>
          <Button size="compact-sm" variant="subtle" onClick={() => onAgainst(null)}>{t('screening.stopAgainst')}</Button>
        </>
      )}
    </Group>
  );
}
