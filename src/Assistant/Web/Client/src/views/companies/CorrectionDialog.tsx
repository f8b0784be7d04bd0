import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { conceptsQuery } from '../../api/queries';
import type { CorrectionRequest, CorrectionView } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { useRenewAll } from '../../parts/useRenewAll';

/** What is to be corrected; without a concept the dialog asks for it. */
export interface Correcting {
  concept: string | null;
  label: string | null;
  year: number | null;
  display: string | null;
}

interface CorrectionDialogProps {
  companyId: number;
  correcting: Correcting | null;
  onClose: () => void;
}

export function CorrectionDialog({ companyId, correcting, onClose }: CorrectionDialogProps) {
  const t = useT();
  return (
    <Modal opened={correcting !== null} onClose={onClose} title={correcting?.label ? t('company.correctOf', { fact: correcting.label }) : t('company.addValue')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      {correcting && <CorrectionForm companyId={companyId} correcting={correcting} onClose={onClose} />}
    </Modal>
  );
}

const actions = ['set', 'reject', 'confirm'] as const;

function CorrectionForm({ companyId, correcting, onClose }: CorrectionDialogProps & { correcting: Correcting }) {
  const t = useT();
  const tell = useTell();
  const { language } = useWords();
  const renew = useRenewAll();
  const concepts = useQuery({ ...conceptsQuery(language), enabled: correcting.concept === null });
  const [action, setAction] = useState<(typeof actions)[number]>('set');
  const [concept, setConcept] = useState(correcting.concept);
  const [year, setYear] = useState<number | string>(correcting.year ?? '');
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const saving = useMutation({
    mutationFn: (request: CorrectionRequest) => api.post<CorrectionView>('/api/corrections', request),
    onSuccess: async () => {
      await renew();
      tell.say(t('company.corrected'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (concept) saving.mutate({ companyId, concept, year: Number(year) || null, action, value: action === 'set' ? value.trim() : null, note: note.trim() || null });
  };
  const isReady = concept !== null && (action !== 'set' || value.trim() !== '');
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {correcting.concept === null ? (
          <Select label={t('company.fact')} data={concepts.data?.map(({ concept: id, label }) => ({ value: id, label })) ?? []} value={concept} onChange={setConcept} searchable required data-autofocus />
        ) : (
          <>
            <Text size="sm">{t('company.shownNow', { value: correcting.display ?? '–' })}</Text>
            <SegmentedControl fullWidth value={action} onChange={(chosen) => setAction(chosen as typeof action)} data={actions.map((one) => ({ value: one, label: t(`company.actionNames.${one}`) }))} aria-label={t('company.action')} />
            <Text size="xs" c="dimmed">{t(`company.actionMeanings.${action}`)}</Text>
          </>
        )}
        {action === 'set' && <TextInput label={t('company.value')} description={t('company.valueExample')} value={value} onChange={(event) => setValue(event.currentTarget.value)} required maxLength={400} {...(correcting.concept !== null ? { 'data-autofocus': true } : {})} />}
        <NumberInput label={t('company.year')} value={year} onChange={setYear} min={1900} max={2100} allowDecimal={false} thousandSeparator="" />
        <Textarea label={t('company.note')} description={t('company.noteHint')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
        {saving.error && <ErrorNote error={saving.error} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" loading={saving.isPending} disabled={!isReady}>{t('app.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
