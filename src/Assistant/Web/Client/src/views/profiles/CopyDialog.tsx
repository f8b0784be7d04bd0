import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { profilesQuery } from '../../api/queries';
import type { ProfileDetail } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { profilePath } from './queries';
import { freeId, renamed } from './textPlace';

interface CopyDialogProps {
  profile: ProfileDetail;
  isOpen: boolean;
  onClose: () => void;
}

export function CopyDialog({ profile, isOpen, onClose }: CopyDialogProps) {
  const t = useT();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('profiles.copyOf', { name: profile.name })} closeButtonProps={{ 'aria-label': t('app.close') }}>
      {isOpen && <CopyForm profile={profile} onClose={onClose} />}
    </Modal>
  );
}

function CopyForm({ profile, onClose }: Omit<CopyDialogProps, 'isOpen'>) {
  const t = useT();
  const { language } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const known = useQuery(profilesQuery(language));
  const [name, setName] = useState(t('profiles.copyName', { name: profile.name }));
  const id = freeId(name, known.data?.map((one) => one.id) ?? []);
  const saving = useMutation({
    mutationFn: () => api.put<ProfileDetail>(profilePath(id), { yaml: renamed(profile.yaml, name.trim()) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['profiles'] });
      onClose();
      void navigate(`/profiles/${encodeURIComponent(id)}?tab=text`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput label={t('profiles.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={120} required data-autofocus />
        <Text size="xs" c="dimmed">{t('profiles.idWillBe', { id })}</Text>
        {saving.error && <ErrorNote error={saving.error} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" loading={saving.isPending} disabled={!name.trim() || !known.data}>{t('profiles.copy')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
