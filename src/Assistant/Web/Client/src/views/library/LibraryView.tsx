import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { jobFeed, useJobs } from '../../api/jobs';
import { documentsQuery } from '../../api/queries';
import { uploadQueue, useUploads } from '../../api/uploadQueue';
import type { DocumentSummary, Job } from '../../api/types';
import { useT } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { Page } from '../../parts/Page';
import { AddAddress } from './AddAddress';
import { Arrivals } from './Arrivals';
import { choicesOf, everything, filterDocuments, sortDocuments, type DocumentSort } from './documentFilter';
import { DocumentFilters } from './DocumentFilters';
import { DocumentTable } from './DocumentTable';
import { DocumentView } from './DocumentView';
import { DropArea } from './DropArea';
import type { Picked } from './folderWalk';
import { useRemoval } from './useRemoval';

export default function LibraryView() {
  const { document } = useParams();
  return document ? <DocumentView key={document} id={Number(document)} /> : <LibraryList />;
}

const none: DocumentSummary[] = [];

function LibraryList() {
  const t = useT();
  const tell = useTell();
  const { data, error, isPending, refetch } = useQuery(documentsQuery());
  const documents = data ?? none;
  const [filter, setFilter] = useState(everything);
  const [sort, setSort] = useState<{ by: DocumentSort; descending: boolean }>({ by: 'added', descending: true });
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => sortDocuments(filterDocuments(documents, wanted), sort.by, sort.descending), [documents, wanted, sort]);
  const choices = useMemo(() => choicesOf(documents), [documents]);
  const picked = shown.filter((document) => selected.has(document.id));
  const removal = useRemoval(() => setSelected(new Set()));
  const isBusy = useUploads().length + useJobs().length > 0;
  const take = ({ files, skipped }: Picked) => {
    uploadQueue.add(files.map(({ file }) => file));
    if (skipped > 0) tell.say(t('library.skipped', { count: skipped }));
  };
  return (
    <Page title={t('library.title')} actions={data && <Text size="xs" c="dimmed">{t('library.count', { count: documents.length })}</Text>}>
      <Stack gap="lg">
        <DropArea isLarge={data !== undefined && documents.length === 0} onPicked={take} />
        <AddAddress />
        <Arrivals />
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && <Stack gap="sm" aria-hidden>{Array.from({ length: 6 }, (_, row) => <Skeleton key={row} height={44} />)}</Stack>}
        {data && documents.length === 0 && !isBusy && <NoDocuments />}
        {documents.length > 0 && (
          <>
            <DocumentFilters filter={filter} choices={choices} onChange={setFilter} />
            <Group gap="md" mih={32}>
              <Text size="xs" c="dimmed" role="status">
                {shown.length === documents.length ? t('library.count', { count: documents.length }) : t('library.countOf', { shown: shown.length, count: documents.length })}
              </Text>
              {picked.length > 0 && (
                <Button size="compact-sm" variant="default" loading={removal.isPending} onClick={() => removal.mutate(picked)}>
                  {t('library.removeSelected', { count: picked.length })}
                </Button>
              )}
            </Group>
            {shown.length === 0 ? (
              <EmptyState icon="search" title={t('library.noneFits')} text={t('library.noneFitsAdvice')}>
                <Button variant="default" onClick={() => setFilter(everything)}>{t('library.clearFilters')}</Button>
              </EmptyState>
            ) : (
              <DocumentTable documents={shown} sort={sort} onSort={setSort} selected={selected} onSelect={setSelected} onRemove={(document) => removal.mutate([document])} />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

/** The first visit: what to do, and the samples to try it with. */
function NoDocuments() {
  const t = useT();
  const adding = useMutation({
    mutationFn: () => api.post<Job[]>('/api/documents/samples'),
    onSuccess: (jobs) => jobs.forEach((job) => jobFeed.put(job)),
  });
  return (
    <EmptyState icon="library" title={t('library.emptyTitle')} text={t('library.emptyText')}>
      <Button loading={adding.isPending} onClick={() => adding.mutate()}>{t('library.addSamples')}</Button>
      {adding.error && <ErrorNote error={adding.error} />}
    </EmptyState>
  );
}
