import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import type { DoctorView } from '../../api/types';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { SettingsPart } from './SettingsPart';
import classes from './settings.module.css';

const marks = { good: '✓', note: 'i', problem: '✗' } as const;

/** What is configured, tried out; nothing is sent before the reader asks for it. */
export function ModelCheck() {
  const t = useT();
  const session = useQuery(sessionQuery());
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['doctor'], queryFn: ({ signal }) => api.get<DoctorView>('/api/doctor', signal), enabled: false, retry: false });
  return (
    <SettingsPart id="model" title={t('settings.model')} text={session.data?.model ? t('settings.modelIs', { model: session.data.model }) : t('settings.noModel')}>
      <Stack gap="md">
        <Button variant="default" w="fit-content" loading={isFetching} onClick={() => void refetch()}>{t(data ? 'settings.checkAgain' : 'settings.check')}</Button>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data && (
          <div role="status">
            <Text fw={600}>{t(data.good ? 'settings.good' : 'settings.notGood')}</Text>
            <ul className={classes.findings}>
              {data.findings.map((finding, index) => (
                <li key={index} data-outcome={finding.outcome}>
                  <span aria-hidden className={classes.mark}>{marks[finding.outcome]}</span>
                  <div>
                    <Text size="xs" c="dimmed">
                      <span className="visually-hidden">{t(`settings.outcomes.${finding.outcome}`)}: </span>
                      {[finding.subject, finding.check].filter(Boolean).join(' · ')}
                    </Text>
                    <Text>{finding.message}</Text>
                    {finding.advice && <Text className={classes.advice}>{finding.advice}</Text>}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </SettingsPart>
  );
}
