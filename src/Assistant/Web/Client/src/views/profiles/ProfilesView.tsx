import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NavLink, useParams } from 'react-router';
import { profilesQuery } from '../../api/queries';
import type { ProfileSummary } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { ProfilePage } from './ProfilePage';
import classes from './profiles.module.css';

export default function ProfilesView() {
  const { profile } = useParams();
  return profile ? <ProfilePage key={profile} id={profile} /> : <ProfileList />;
}

function ProfileList() {
  const t = useT();
  const { language } = useWords();
  const { data, error, isPending, refetch } = useQuery(profilesQuery(language));
  const own = data?.filter((profile) => !profile.isBuiltIn) ?? [];
  return (
    <Page title={t('profiles.title')}>
      <Stack gap="xl" maw={960}>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && <Stack gap="sm" aria-hidden>{[0, 1, 2, 3, 4].map((row) => <Skeleton key={row} height={64} />)}</Stack>}
        {data && (
          <>
            <section aria-labelledby="own">
              <h2 id="own" className={classes.heading}>{t('profiles.own')}</h2>
              {own.length === 0 ? <Text c="dimmed">{t('profiles.noOwn')}</Text> : <Cards profiles={own} />}
            </section>
            <section aria-labelledby="built-in">
              <h2 id="built-in" className={classes.heading}>{t('profiles.builtIn')}</h2>
              <Cards profiles={data.filter((profile) => profile.isBuiltIn)} />
            </section>
          </>
        )}
      </Stack>
    </Page>
  );
}

function Cards({ profiles }: { profiles: readonly ProfileSummary[] }) {
  const t = useT();
  return (
    <ul className={classes.cards}>
      {profiles.map((profile) => (
        <li key={profile.id}>
          <NavLink to={`/profiles/${encodeURIComponent(profile.id)}`}>{profile.name}</NavLink>
          <Text size="xs" c="dimmed">
            {[profile.id, profile.edition, t('profiles.criteriaCount', { count: profile.criteriaCount }), profile.confidence && t('company.confidence', { confidence: profile.confidence })].filter(Boolean).join(' · ')}
          </Text>
          {profile.basis && <Text size="xs">{profile.basis}</Text>}
        </li>
      ))}
    </ul>
  );
}
