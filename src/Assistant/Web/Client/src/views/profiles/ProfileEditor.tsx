import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { api } from '../../api/client';
import type { ProfileDetail } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { useDebounced } from '../../parts/useDebounced';
import { ProfileChanges } from './ProfileChanges';
import { profilePath, validationQuery } from './queries';
import classes from './profiles.module.css';
import { YamlEditor, type YamlEditorHandle } from './YamlEditor';

/** The text of a profile, checked as it is typed; whose verdict it changes is seen before it is saved. */
export default function ProfileEditor({ profile }: { profile: ProfileDetail }) {
  const t = useT();
  const tell = useTell();
  const { language } = useWords();
  const client = useQueryClient();
  const editor = useRef<YamlEditorHandle>(null);
  const [yaml, setYaml] = useState(profile.yaml);
  const settled = useDebounced(yaml, 350);
  const isChanged = yaml !== profile.yaml;
  const check = useQuery({ ...validationQuery(settled, language), enabled: !profile.isBuiltIn, placeholderData: keepPreviousData });
  const isChecked = settled === yaml && !check.isPlaceholderData && check.data !== undefined;
  const problems = check.data?.problems ?? [];
  const isValid = isChecked && check.data?.valid === true;
  const saving = useMutation({
    mutationFn: () => api.put<ProfileDetail>(profilePath(profile.id, language), { yaml }),
    onSuccess: async () => {
      tell.say(t('profiles.saved'));
      for (const key of ['profiles', 'companies', 'screening', 'changes']) await client.invalidateQueries({ queryKey: [key] });
    },
  });
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !saving.isPending && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('profiles.leaveAsk'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  return (
    <Stack gap="md">
      {profile.isBuiltIn && <Text c="dimmed">{t('profiles.builtInHint')}</Text>}
      <YamlEditor ref={editor} value={yaml} onChange={setYaml} problems={isChecked ? problems : []} isReadOnly={profile.isBuiltIn} />
      {!profile.isBuiltIn && (
        <>
          <div className={classes.problems} role="status">
            {check.error ? <ErrorNote error={check.error} onRetry={() => void check.refetch()} />
            : !isChecked ? <Text c="dimmed">{t('profiles.checking')}</Text>
            : isValid ? <Text c="var(--met)">✓ {t('profiles.valid', { count: check.data?.profile?.criteriaCount ?? 0 })}</Text>
            : (
              <ul>
                {problems.map((problem, index) => (
                  <li key={index}>
                    {problem.line !== null && <Button size="compact-sm" variant="subtle" onClick={() => editor.current?.goTo(problem.line!, problem.column)}>{t('profiles.place', { line: problem.line, column: problem.column ?? 1 })}</Button>}
                    {problem.message}
                  </li>
                ))}
              </ul>
            )}
          </div>
          {saving.error && <ErrorNote error={saving.error} />}
          <Group gap="sm">
            <Button disabled={!isChanged || !isValid} loading={saving.isPending} onClick={() => saving.mutate()}>{t('app.save')}</Button>
            <Button variant="default" disabled={!isChanged} onClick={() => setYaml(profile.yaml)}>{t('profiles.discard')}</Button>
            {isChanged && <Text size="xs" c="dimmed">{t('profiles.unsaved')}</Text>}
          </Group>
          <ProfileChanges yaml={settled} isValid={isValid} profile={profile} />
        </>
      )}
    </Stack>
  );
}
