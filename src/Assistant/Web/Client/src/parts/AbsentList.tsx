import { Text } from '@mantine/core';
import type { AbsentView } from '../api/types';
import { useT } from '../i18n';
import classes from './AbsentList.module.css';

const states = ['notDisclosed', 'notReadable', 'notApplicable'] as const;

/** Names listed at once; the rest is a click away. */
const listed = 12;

/** What was not found, by the reason why: these three are never the same. What a criterion waits for comes first. */
export function AbsentList({ absent }: { absent: readonly AbsentView[] }) {
  const t = useT();
  return (
    <div className={classes.states}>
      {states.map((state) => {
        const own = absent.filter((one) => one.state === state).sort((a, b) => Number(b.settledBy !== null) - Number(a.settledBy !== null));
        return (
          own.length > 0 && (
            <div key={state}>
              <Text fw={600}>{t(`absence.${state}`)}</Text>
              <Text size="xs" c="dimmed" mb="xs">{t(`absence.${state}Meaning`)}</Text>
              <Names absent={own.slice(0, listed)} />
              {own.length > listed && (
                <details>
                  <summary>{t('absence.more', { count: own.length - listed })}</summary>
                  <Names absent={own.slice(listed)} />
                </details>
              )}
            </div>
          )
        );
      })}
    </div>
  );
}

function Names({ absent }: { absent: readonly AbsentView[] }) {
  const t = useT();
  return (
    <ul className={classes.names}>
      {absent.map((one, index) => (
        <li key={index}>
          {one.label}
          {one.fiscalYear !== null && <Text span c="dimmed">{` · ${one.fiscalYear}`}</Text>}
          {one.settledBy && <Text size="xs" c="dimmed">{t('absence.settledBy', { what: one.settledBy })}</Text>}
        </li>
      ))}
    </ul>
  );
}
