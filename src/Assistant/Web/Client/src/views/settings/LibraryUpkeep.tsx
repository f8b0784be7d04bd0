import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, send } from '../../api/client';
import { download } from '../../api/download';
import { sessionQuery } from '../../api/queries';
import type { ImportView, VerificationView } from '../../api/types';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { useRenewAll } from '../../parts/useRenewAll';
import { SettingsPart } from './SettingsPart';
import classes from './settings.module.css';

/** Facts out and in, corrections as labels, and whether the library is whole. */
export function LibraryUpkeep() {
  const t = useT();
  const tell = useTell();
  const renew = useRenewAll();
  const session = useQuery(sessionQuery());
  const save = (path: string, name: string) => void download(path, undefined, name).catch((error: unknown) => tell.problem(error));
  const importing = useMutation({
    mutationFn: async (file: File) => (await (await send('POST', '/api/import', { body: file })).json()) as ImportView,
    onSuccess: () => void renew(),
  });
  const verifying = useMutation({
    mutationFn: (repair: boolean) => api.post<VerificationView>('/api/library/verify', { repair }),
    onSuccess: (_, repair) => repair && void renew(),
  });
  return (
    <SettingsPart id="library" title={t('settings.library')} {...(session.data ? { text: session.data.library } : {})}>
      <Stack gap="lg">
        <div>
          <Title order={3} mb="xs">{t('settings.export')}</Title>
          <Text c="dimmed" mb="sm">{t('settings.exportText')}</Text>
          <Group gap="sm">
            <Button variant="default" onClick={() => save('/api/export?format=xlsx', 'facts.xlsx')}>{t('settings.exportXlsx')}</Button>
            <Button variant="default" onClick={() => save('/api/export?format=csv', 'facts.csv')}>{t('settings.exportCsv')}</Button>
            <Button variant="default" onClick={() => save('/api/export?format=jsonl', 'facts.jsonl')}>{t('settings.exportJsonl')}</Button>
            <Button variant="default" onClick={() => save('/api/labels', 'labels.json')}>{t('settings.labels')}</Button>
          </Group>
        </div>
        <div>
          <Title order={3} mb="xs">{t('settings.import')}</Title>
          <Text c="dimmed" mb="sm">{t('settings.importText')}</Text>
          <FileButton accept=".jsonl,application/jsonl" onChange={(file) => file && importing.mutate(file)}>
            {(props) => <Button variant="default" loading={importing.isPending} {...props}>{t('settings.importFile')}</Button>}
          </FileButton>
          {importing.error && <ErrorNote error={importing.error} onDismiss={() => importing.reset()} />}
          {importing.data && <Text mt="sm" role="status">{t('settings.imported', { documents: importing.data.documents, facts: importing.data.facts, corrections: importing.data.corrections, skipped: importing.data.skipped })}</Text>}
        </div>
        <div>
          <Title order={3} mb="xs">{t('settings.verify')}</Title>
          <Text c="dimmed" mb="sm">{t('settings.verifyText')}</Text>
          <Button variant="default" loading={verifying.isPending} onClick={() => verifying.mutate(false)}>{t('settings.verifyNow')}</Button>
          {verifying.error && <ErrorNote error={verifying.error} onDismiss={() => verifying.reset()} />}
          {verifying.data && <Verification verification={verifying.data} onRepair={() => verifying.mutate(true)} />}
        </div>
      </Stack>
    </SettingsPart>
  );
}

function Verification({ verification, onRepair }: { verification: VerificationView; onRepair: () => void }) {
  const t = useT();
  const isOpen = verification.findings.some((finding) => !finding.isRepaired);
  return (
    <div role="status">
      <Text fw={600} mt="sm">{t(verification.isSound ? 'settings.sound' : 'settings.unsound', { count: verification.documents })}</Text>
      {verification.findings.length > 0 && (
        <ul className={classes.findings}>
          {verification.findings.map((finding, index) => (
            <li key={index} data-outcome={finding.isRepaired ? 'good' : 'problem'}>
              <span aria-hidden className={classes.mark}>{finding.isRepaired ? '✓' : '✗'}</span>
              <Text>{finding.message}{finding.isRepaired && ` · ${t('settings.repaired')}`}</Text>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <Button variant="default" mt="sm" onClick={onRepair}>{t('settings.repair')}</Button>}
    </div>
  );
}
