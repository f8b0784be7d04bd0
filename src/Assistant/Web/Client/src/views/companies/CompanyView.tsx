import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../app/ask';
import { companyQuery } from '../../api/queries';
import type { CompanyDetail } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { AbsentList } from '../../parts/AbsentList';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { Page } from '../../parts/Page';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { useProfile } from '../../parts/useProfile';
import { Conflicts } from './Conflicts';
import { CorrectionHistory } from './CorrectionHistory';
import type { Correcting } from './correcting';
import { FactsByYear } from './FactsByYear';
import { Scorecard } from './Scorecard';
import { Section } from './Section';
import { Sources } from './Sources';
import { StatedFacts } from './StatedFacts';

const CorrectionDialog = lazy(() => import('../../parts/CorrectionDialog'));

export default function CompanyView() {
  const t = useT();
  const { language } = useWords();
  const { company } = useParams();
  const [profile, setProfile] = useProfile();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || null;
  const ask = useAsk();
  const { data, error, isPending, refetch } = useQuery({ ...companyQuery(Number(company), { profile: profile ?? null, year, language }), enabled: profile !== undefined, placeholderData: (before) => (before?.id === Number(company) ? before : undefined) });
  const setYear = (value: string | null) =>
    setSearch(
      (before) => {
        if (value === null) before.delete('year');
        else before.set('year', value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={data?.name ?? t('company.title')}
      actions={
        data && (
          <Group gap="sm">
            <Button variant="default" onClick={() => ask({ question: '', companyId: data.id })}>{t('company.ask')}</Button>
            <Button variant="default" component={Link} to={`/brief?company=${data.id}`}>{t('company.brief')}</Button>
          </Group>
        )
      }
    >
      <Stack gap={32}>
        <Group gap="sm" align="end">
          <ProfileSelect label={t('company.profile')} value={profile} onChange={setProfile} />
          <Select
            label={t('company.year')}
            placeholder={data?.assessment?.fiscalYear ? String(data.assessment.fiscalYear) : t('company.latestYear')}
            data={[...new Set(data?.facts.map((fact) => fact.fiscalYear).filter((one) => one !== null))].sort((a, b) => b - a).map(String)}
            value={year === null ? null : String(year)}
            onChange={setYear}
            clearable
            w={140}
          />
        </Group>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && !error && <Stack gap="sm" aria-hidden>{[0, 1, 2, 3].map((row) => <Skeleton key={row} height={96} />)}</Stack>}
        {data && <CompanyBody company={data} />}
      </Stack>
    </Page>
  );
}

function CompanyBody({ company }: { company: CompanyDetail }) {
  const t = useT();
  const tell = useTell();
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const names = [company.legalForm, company.registration, company.ticker, ...company.aliases.filter((alias) => alias !== company.name)].filter(Boolean);
  return (
    <>
      {names.length > 0 && <Text size="xs" c="dimmed" mt={-20}>{names.join(' · ')}</Text>}
      <Section id="scorecard" title={t('company.scorecard')}>
        {company.assessment ? <Scorecard assessment={company.assessment} /> : <Text c="dimmed">{t('company.noAssessment')}</Text>}
      </Section>
      <StatedFacts status={company.status} sector={company.sector} />
      <Section id="facts" title={t('company.facts')}>
        <FactsByYear facts={company.facts} criteria={company.assessment?.criteria ?? []} onCorrect={setCorrecting} />
      </Section>
      <Conflicts facts={company.facts} onCorrect={setCorrecting} />
      {company.absent.length > 0 && (
        <Section id="absent" title={t('company.absent')}>
          <AbsentList absent={company.absent} />
        </Section>
      )}
      <Section
        id="corrections"
        title={t('company.corrections')}
        actions={<Button size="compact-sm" variant="default" onClick={() => setCorrecting({ concept: null, year: company.assessment?.fiscalYear ?? null, value: '' })}>{t('company.addValue')}</Button>}
      >
        <CorrectionHistory corrections={company.corrections} />
      </Section>
      <Section id="sources" title={t('company.sources')}>
        <Sources documents={company.documents} />
      </Section>
      {correcting && (
        <Suspense fallback={null}>
          <CorrectionDialog company={company.id} {...correcting} onClose={() => setCorrecting(null)} onDone={() => tell.say(t('company.corrected'))} />
        </Suspense>
      )}
    </>
  );
}
