import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { companiesQuery, conceptsQuery } from '../api/queries';
import type { CorrectionRequest, CorrectionView } from '../api/types';
import { useWords } from '../i18n';
import { ErrorNote } from './ErrorNote';

interface Props {
  company: number | null;
  concept: string | null;
  year: number | null;
  /** The value that stands, as printed. */
  value?: string;
  onClose: () => void;
  onDone?: (correction: CorrectionView) => void;
}

/** All that can stand on a corrected fact. */
const touched = ['companies', 'facts', 'documents', 'corrections', 'screening', 'comparison'];

/** Sets, rejects or confirms a fact. Mounted while it is open. */
export default function CorrectionDialog({ company, concept, year, value = '', onClose, onDone }: Props) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const companies = useQuery(companiesQuery());
  const concepts = useQuery(conceptsQuery(language));
  const [form, setForm] = useState({ company, concept, year, action: 'set' as CorrectionRequest['action'], value, note: '' });
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const change = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const isWhole = form.company !== null && form.concept !== null && (form.action !== 'set' || form.value.trim() !== '') && (form.action === 'confirm' || form.note.trim() !== '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.company === null || form.concept === null) return;
    setSending(true);
    try {
      const request: CorrectionRequest = {
        companyId: form.company,
        concept: form.concept,
        year: form.year,
        action: form.action,
        value: form.action === 'set' ? form.value.trim() : null,
        note: form.note.trim(),
      };
      const correction = await api.post<CorrectionView>('/api/corrections', request);
      for (const key of touched) void client.invalidateQueries({ queryKey: [key] });
      onClose();
      onDone?.(correction);
    } catch (caught) {
      setError(caught);
      setSending(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('correct.title')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Select
            label={t('correct.company')}
            data={companies.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
            value={form.company === null ? null : String(form.company)}
            onChange={(chosen) => change({ company: chosen === null ? null : Number(chosen) })}
            searchable
            required
          />
          <Group grow align="start">
            <Select label={t('correct.concept')} data={concepts.data?.map((one) => ({ value: one.concept, label: one.label })) ?? []} value={form.concept} onChange={(chosen) => change({ concept: chosen })} searchable required />
            <NumberInput label={t('correct.year')} placeholder={t('correct.latest')} value={form.year ?? ''} onChange={(chosen) => change({ year: typeof chosen === 'number' ? chosen : null })} min={1900} max={2200} allowDecimal={false} thousandSeparator={false} />
          </Group>
          <SegmentedControl
            aria-label={t('correct.action')}
            data={(['set', 'reject', 'confirm'] as const).map((action) => ({ value: action, label: t(`correct.${action}`) }))}
            value={form.action}
            onChange={(action) => change({ action: action as CorrectionRequest['action'] })}
            fullWidth
          />
          {form.action === 'set' && <TextInput label={t('correct.value')} description={t('correct.valueHint')} value={form.value} onChange={(event) => change({ value: event.currentTarget.value })} data-autofocus required />}
          <Textarea label={t('correct.note')} description={t('correct.noteHint')} value={form.note} onChange={(event) => change({ note: event.currentTarget.value })} autosize minRows={2} maxLength={2000} required={form.action !== 'confirm'} />
          {error !== null && <ErrorNote error={error} onDismiss={() => setError(null)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('app.cancel')}</Button>
            <Button type="submit" disabled={!isWhole} loading={isSending}>{t('correct.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
