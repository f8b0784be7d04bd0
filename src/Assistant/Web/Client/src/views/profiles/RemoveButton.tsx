import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import type { ProfileDetail } from '../../api/types';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { profilePath } from './queries';

/** Removes a profile after asking; the text can still be brought back from the message that follows. */
export function RemoveButton({ profile }: { profile: ProfileDetail }) {
  const t = useT();
  const tell = useTell();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const renew = () => client.invalidateQueries({ queryKey: ['profiles'] });
  const restore = async () => {
    try {
      await api.put(profilePath(profile.id), { yaml: profile.yaml });
      await renew();
    } catch (error) {
      tell.problem(error, profile.name);
    }
  };
  const removing = useMutation({
    mutationFn: () => api.delete(profilePath(profile.id)),
    onSuccess: async () => {
      await navigate('/profiles');
      tell.say(t('profiles.removed', { name: profile.name }), { label: t('app.undo'), run: () => void restore() }, 20);
      await renew();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>{t('app.remove')}</Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t('profiles.removeAsk', { name: profile.name })} closeButtonProps={{ 'aria-label': t('app.close') }}>
        <Stack gap="md">
          <Text>{t('profiles.removeMeaning')}</Text>
          {removing.error && <ErrorNote error={removing.error} />}
          <Group justify="end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>{t('app.cancel')}</Button>
            <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>{t('app.remove')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
