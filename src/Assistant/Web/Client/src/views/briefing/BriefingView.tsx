import { Button, Checkbox, Group, SegmentedControl, Select, SimpleGrid, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { companiesQuery, sessionQuery } from '../../api/queries';
import type { BriefingRequest, BriefingView as Briefing, Language } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { languageName } from '../../i18n/formats';
import { CompanyPicker } from '../../parts/CompanyPicker';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { useProfile } from '../../parts/useProfile';
import { BriefingDesk } from './BriefingDesk';

/** Companies of one briefing. */
const mostCompanies = 12;
const languages: readonly Language[] = ['en', 'nl', 'zh', 'de', 'fr'];

export default function BriefingView() {
  const t = useT();
  const { language: own } = useWords();
  const [search] = useSearchParams();
  const [profile, setProfile] = useProfile();
  const [about, setAbout] = useState<'companies' | 'topic'>('companies');
  const [companies, setCompanies] = useState<number[]>(() => search.getAll('company').map(Number).filter(Number.isInteger));
  const [topic, setTopic] = useState('');
  const [year, setYear] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(own);
  const [builtIn, setBuiltIn] = useState(false);
  const session = useQuery(sessionQuery());
  const known = useQuery(companiesQuery());
  const years = [...new Set(known.data?.filter(({ id }) => about === 'topic' || companies.includes(id)).flatMap((company) => company.years))].sort((a, b) => b - a);
  const writing = useMutation({ mutationFn: (request: BriefingRequest) => api.post<Briefing>('/api/briefings', request) });
  const request: BriefingRequest = {
    companies: about === 'companies' ? companies : [],
    topic: about === 'topic' ? topic.trim() : null,
    profile: profile ?? null,
    year: year === null ? null : Number(year),
    language,
    builtIn,
  };
  const isReady = about === 'companies' ? companies.length > 0 : topic.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) writing.mutate(request);
  };
  return (
    <Page title={t('briefing.title')}>
      <Stack gap="lg">
        <form onSubmit={submit}>
          <Stack gap="sm">
            <SegmentedControl aria-label={t('briefing.about')} value={about} onChange={(chosen) => setAbout(chosen as typeof about)} data={[{ value: 'companies', label: t('briefing.companies') }, { value: 'topic', label: t('briefing.topic') }]} w="fit-content" />
            {about === 'companies' ? (
              <CompanyPicker label={t('briefing.companies')} value={companies} onChange={setCompanies} max={mostCompanies} />
            ) : (
              <TextInput label={t('briefing.topic')} placeholder={t('briefing.topicExample')} value={topic} onChange={(event) => setTopic(event.currentTarget.value)} maxLength={200} />
            )}
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <ProfileSelect label={t('company.profile')} value={profile} onChange={setProfile} />
              <Select label={t('company.year')} placeholder={t('company.latestYear')} data={years.map(String)} value={year} onChange={setYear} clearable />
              <Select label={t('briefing.language')} data={languages.map((code) => ({ value: code, label: languageName(code, own) }))} value={language} onChange={(code) => setLanguage(languages.find((one) => one === code) ?? language)} allowDeselect={false} />
            </SimpleGrid>
            <Group gap="md">
              <Button type="submit" loading={writing.isPending} disabled={!isReady}>{t(writing.data ? 'briefing.writeAgain' : 'briefing.write')}</Button>
              {session.data?.model && <Checkbox label={t('briefing.builtIn')} checked={builtIn} onChange={(event) => setBuiltIn(event.currentTarget.checked)} />}
            </Group>
          </Stack>
        </form>
        {writing.error && <ErrorNote error={writing.error} onRetry={() => writing.mutate(request)} />}
        {writing.isPending && <Skeleton height={480} aria-label={t('briefing.writing')} />}
        {!writing.isPending && writing.data && <BriefingDesk key={writing.submittedAt} briefing={writing.data} request={writing.variables} />}
        {writing.isIdle && <EmptyState icon="brief" title={t('briefing.emptyTitle')} text={t('briefing.emptyText')} />}
      </Stack>
    </Page>
  );
}
