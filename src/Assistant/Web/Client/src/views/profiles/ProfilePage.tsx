import { Button, Group, Skeleton, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { useDefaultProfile } from '../../parts/useProfile';
import { CopyDialog } from './CopyDialog';
import { ProfileRules } from './ProfileRules';
import { profileQuery } from './queries';
import { RemoveButton } from './RemoveButton';

const ProfileEditor = lazy(() => import('./ProfileEditor'));

export function ProfilePage({ id }: { id: string }) {
  const t = useT();
  const { language } = useWords();
  const [search, setSearch] = useSearchParams();
  const [byDefault, chooseDefault] = useDefaultProfile();
  const [isCopying, setCopying] = useState(false);
  const { data, error, isPending, refetch } = useQuery(profileQuery(id, language));
  const tab = search.get('tab') === 'text' ? 'text' : 'rules';
  return (
    <Page
      title={data?.name ?? t('profiles.profile')}
      actions={
        data && (
          <Group gap="sm">
            <Button variant="default" component={Link} to={`/screen?profile=${encodeURIComponent(id)}`}>{t('profiles.screen')}</Button>
            <Button variant="default" disabled={byDefault === id} onClick={() => chooseDefault(id)}>{t(byDefault === id ? 'profiles.isDefault' : 'profiles.makeDefault')}</Button>
            <Button variant="default" onClick={() => setCopying(true)}>{t('profiles.copy')}</Button>
            {!data.isBuiltIn && <RemoveButton profile={data} />}
          </Group>
        )
      }
    >
      <Stack gap="lg" maw={1120}>
        <Link to="/profiles">{t('profiles.back')}</Link>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && <Stack gap="sm" aria-hidden>{[0, 1, 2, 3].map((row) => <Skeleton key={row} height={72} />)}</Stack>}
        {data && (
          <Tabs value={tab} onChange={(next) => setSearch(next === 'text' ? { tab: 'text' } : {}, { replace: true })} keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="rules">{t('profiles.rules')}</Tabs.Tab>
              <Tabs.Tab value="text">{t(data.isBuiltIn ? 'profiles.text' : 'profiles.edit')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="rules"><ProfileRules profile={data} /></Tabs.Panel>
            <Tabs.Panel value="text">
              <Suspense fallback={<Skeleton height={480} />}>
                <ProfileEditor key={data.yaml} profile={data} />
              </Suspense>
            </Tabs.Panel>
          </Tabs>
        )}
        {data && <CopyDialog profile={data} isOpen={isCopying} onClose={() => setCopying(false)} />}
      </Stack>
    </Page>
  );
}
