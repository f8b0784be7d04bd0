import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { documentQuery, factsQuery } from '../../api/queries';
import type { DocumentDetail } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { formatDay, formatMoment, languageName } from '../../i18n/formats';
import { AbsentList } from '../../parts/AbsentList';
import { ErrorNote } from '../../parts/ErrorNote';
import { useOpenPage } from '../../parts/useOpenPage';
import { Page } from '../../parts/Page';
import { DocumentFacts } from './DocumentFacts';
import { kindName } from './kindName';
import classes from './library.module.css';
import { QualityStrip } from './QualityStrip';
import { useRemoval } from './useRemoval';

export function DocumentView({ id }: { id: number }) {
  const t = useT();
  const { data, error, isPending, refetch } = useQuery(documentQuery(id));
  const navigate = useNavigate();
  const removal = useRemoval(() => void navigate('/library'));
  const openPage = useOpenPage();
  return (
    <Page
      title={data?.title ?? data?.name ?? t('library.document')}
      actions={
        data && (
          <Group gap="sm">
            {!data.factsOnly && <Button variant="default" onClick={() => openPage(data.id, 1, data.name)}>{t('library.read')}</Button>}
            {!data.factsOnly && <Button component="a" variant="default" href={`/api/documents/${data.id}/file`} download>{t('library.original')}</Button>}
            <Button variant="default" loading={removal.isPending} onClick={() => removal.mutate([data])}>{t('library.remove')}</Button>
          </Group>
        )
      }
    >
      <Stack gap="xl">
        <Link to="/library">{t('library.back')}</Link>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && <Stack gap="sm" aria-hidden>{[0, 1, 2, 3].map((row) => <Skeleton key={row} height={72} />)}</Stack>}
        {data && <DocumentBody document={data} onOpen={(page) => openPage(data.id, page, data.name)} />}
      </Stack>
    </Page>
  );
}

function DocumentBody({ document, onOpen }: { document: DocumentDetail; onOpen: (page: number) => void }) {
  const t = useT();
  const { language } = useWords();
  const facts = useQuery(factsQuery({ document: document.id, language }));
  const details: [string, React.ReactNode][] = [
    [t('library.fileName'), <bdi key="name">{document.name}</bdi>],
    [t('library.company'), document.companyId === null ? null : <Link key="company" to={`/companies/${document.companyId}`}>{document.company}</Link>],
    [t('library.kind'), kindName(document.kind, t) + (document.isInterim ? ` · ${t('library.interim')}` : '') + (document.isCorrected ? ` · ${t('library.corrected')}` : '')],
    [t('library.year'), document.fiscalYear],
    [t('library.periodEnd'), document.periodEnd && formatDay(document.periodEnd, language)],
    [t('library.date'), document.date && formatDay(document.date, language)],
    [t('library.outlet'), document.outlet],
    [t('library.language'), document.language && languageName(document.language, language)],
    [t('library.pages'), document.pageCount],
    [t('library.addedAt'), formatMoment(document.added, language)],
    [t('library.source'), document.source],
  ];
  return (
    <>
      <dl className={classes.meta}>
        {details.filter(([, value]) => value !== null && value !== '').map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {document.supersededBy !== null && <Text>{t('library.supersededBy')} <Link to={`/library/${document.supersededBy}`}>{t('library.openNewer')}</Link></Text>}
      {document.factsOnly && <Text>{t('library.factsOnlyAdvice')}</Text>}
      {!document.factsOnly && (
        <section aria-labelledby="quality">
          <Title order={2} id="quality" mb="sm">{t('library.quality')}</Title>
          <QualityStrip pages={document.pages} onOpen={onOpen} />
        </section>
      )}
      <section aria-labelledby="warnings">
        <Title order={2} id="warnings" mb="sm">{t('library.warnings')}</Title>
        {document.warnings.length === 0 ? (
          <Text c="dimmed">{t('library.noWarnings')}</Text>
        ) : (
          <Stack component="ul" gap="xs" m={0} pl="lg">
            {document.warnings.map((warning, index) => (
              <li key={index}>
                {warning.message}{' '}
                {warning.page !== null && <Button size="compact-sm" variant="subtle" onClick={() => onOpen(warning.page!)}>{t('library.page', { page: warning.page })}</Button>}
              </li>
            ))}
          </Stack>
        )}
      </section>
      <section aria-labelledby="facts">
        <Title order={2} id="facts" mb="sm">{t('library.facts')}</Title>
        {facts.error && <ErrorNote error={facts.error} onRetry={() => void facts.refetch()} />}
        {facts.isPending && <Skeleton height={160} />}
        {facts.data && <DocumentFacts facts={facts.data} />}
      </section>
      {(document.absent ?? []).length > 0 && (
        <section aria-labelledby="absent">
          <Title order={2} id="absent" mb="sm">{t('library.absent')}</Title>
          <AbsentList absent={document.absent} />
        </section>
      )}
    </>
  );
}
