import { Button, Center, Loader, PasswordInput, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { api, ApiProblem } from '../api/client';
import { sessionQuery } from '../api/queries';
import type { Session } from '../api/types';
import { useT } from '../i18n';
import { ErrorNote } from '../parts/ErrorNote';

/** Asks for a key where the server wants one; else shows the page. A session that ends later brings the question back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const t = useT();
  const client = useQueryClient();
  const session = useQuery(sessionQuery());
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state;
        if (error instanceof ApiProblem && error.code === 'notSignedIn' && query.queryKey[0] !== 'session') void client.resetQueries({ queryKey: ['session'] });
      }),
    [client],
  );
  if (session.data) return children;
  if (session.isPending) return <Center h="100dvh"><Loader aria-label={t('app.loading')} /></Center>;
  const isAsked = session.error instanceof ApiProblem && session.error.code === 'notSignedIn';
  return (
    <Center component="main" h="100dvh" p="md">
      {isAsked ? <SignIn /> : <Stack maw={560}><ErrorNote error={session.error} onRetry={() => void session.refetch()} /></Stack>}
    </Center>
  );
}

function SignIn() {
  const t = useT();
  const client = useQueryClient();
  const [key, setKey] = useState('');
  const [error, setError] = useState<unknown>(null);
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    try {
      client.setQueryData(sessionQuery().queryKey, await api.post<Session>('/api/session', { key }));
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <form onSubmit={(event) => void signIn(event)}>
      <Stack w={360} maw="100%">
        <Text component="h1" fz="xl" fw={600}>Little Giants</Text>
        <PasswordInput label={t('signIn.key')} description={t('signIn.hint')} value={key} onChange={(event) => setKey(event.currentTarget.value)} autoFocus required />
        {error !== null && <ErrorNote error={error} onDismiss={() => setError(null)} />}
        <Button type="submit">{t('signIn.button')}</Button>
      </Stack>
    </form>
  );
}
