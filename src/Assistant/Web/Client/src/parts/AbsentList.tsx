import { Stack, Text } from '@mantine/core';
import type { AbsentView } from '../api/types';
import { useT } from '../i18n';

const states = ['notDisclosed', 'notReadable', 'notApplicable'] as const;

/** What was not found, by the reason why: these three are never the same. */
export function AbsentList({ absent }: { absent: readonly AbsentView[] }) {
  const t = useT();
  return (
    <Stack gap="md">
      {states.map((state) => {
        const own = absent.filter((one) => one.state === state);
        return (
          own.length > 0 && (
            <div key={state}>
              <Text fw={600}>{t(`absence.${state}`)}</Text>
              <Text size="xs" c="dimmed">{t(`absence.${state}Meaning`)}</Text>
              <ul>
                {own.map((one, index) => (
                  <li key={index}>
                    {one.label}
                    {one.fiscalYear !== null && ` · ${one.fiscalYear}`}
                    {one.settledBy && <Text span c="dimmed">{` – ${t('absence.settledBy', { what: one.settledBy })}`}</Text>}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </Stack>
  );
}
