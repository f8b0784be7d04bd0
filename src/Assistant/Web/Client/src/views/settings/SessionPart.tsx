import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { SettingsPart } from './SettingsPart';

/** Who the reader is to the server, and the version of the program. */
export function SessionPart() {
  const t = useT();
  const client = useQueryClient();
  const { data } = useQuery(sessionQuery());
  const leaving = useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSuccess: () => {
      // Nothing that one user saw may stand there for the next.
      client.clear();
      window.location.assign('/');
    },
  });
  if (!data) return null;
  return (
    <>
      <SettingsPart id="session" title={t('settings.session')}>
        <Stack gap="sm">
          {data.authentication === 'none' ? <Text>{t('settings.open')}</Text> : <Text>{t('settings.signedIn', { user: data.user, role: t(`settings.roles.${data.role}`) })}</Text>}
          {data.authentication !== 'none' && <Button variant="default" w="fit-content" loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('settings.signOut')}</Button>}
          {leaving.error && <ErrorNote error={leaving.error} />}
        </Stack>
      </SettingsPart>
      <SettingsPart id="about" title={t('settings.about')}>
        <Text>{t('settings.version', { version: data.version })}</Text>
        <Text><a href="/openapi/v1.json">{t('settings.api')}</a></Text>
      </SettingsPart>
    </>
  );
}
