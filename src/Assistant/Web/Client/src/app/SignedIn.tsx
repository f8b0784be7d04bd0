import { Button, Center, Loader, PasswordInput, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { api, ApiProblem } from '../api/client';
import { sessionQuery } from '../api/queries';
import type { Session } from '../api/types';
import { useT } from '../i18n';
import { ErrorNote } from '../parts/ErrorNote';

/** Asks who is there where the server wants to know; else shows the page. A session that ends later brings the question back. */
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
      {isAsked ? <SignIn ways={waysIn(session.error)} onRetry={() => void session.refetch()} /> : <Stack maw={560}><ErrorNote error={session.error} onRetry={() => void session.refetch()} /></Stack>}
    </Center>
  );
}

interface Ways {
  takesKeys: boolean;
  takesTokens: boolean;
  /** Where users sign in at their organisation; null when the server does not say. */
  address: string | null;
}

/** What the server's refusal says it would take. */
function waysIn(error: unknown): Ways {
  const body = error instanceof ApiProblem ? error.body : {};
  return { takesKeys: body.takesKeys !== false, takesTokens: body.takesTokens === true, address: typeof body.signInAddress === 'string' ? body.signInAddress : null };
}

function SignIn({ ways, onRetry }: { ways: Ways; onRetry: () => void }) {
  const t = useT();
  return (
    <Stack w={360} maw="100%">
      <Text component="h1" fz="xl" fw={600}>Little Giants</Text>
      {!ways.takesTokens && <SecretForm label={t('signIn.key')} hint={t('signIn.hint')} autoFocus />}
      {ways.takesTokens && (
        <>
          {ways.address === null && <Text>{t('signIn.throughProxy')}</Text>}
          {ways.address === null ? <Button onClick={onRetry}>{t('signIn.again')}</Button> : <Button component="a" href={ways.address}>{t('signIn.organisation')}</Button>}
          {ways.takesKeys && <Folded title={t('signIn.byKey')}><SecretForm label={t('signIn.key')} hint={t('signIn.hint')} /></Folded>}
          <Folded title={t('signIn.byToken')}><SecretForm label={t('signIn.token')} hint={t('signIn.tokenHint')} /></Folded>
        </>
      )}
    </Stack>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary style={{ cursor: 'pointer', marginBottom: 8 }}>{title}</summary>
      {children}
    </details>
  );
}

/** A key, or a token: the server tells them apart. */
function SecretForm({ label, hint, autoFocus = false }: { label: string; hint: string; autoFocus?: boolean }) {
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
      <Stack>
        <PasswordInput label={label} description={hint} value={key} onChange={(event) => setKey(event.currentTarget.value)} autoFocus={autoFocus} required />
        {error !== null && <ErrorNote error={error} onDismiss={() => setError(null)} />}
        <Button type="submit" variant={autoFocus ? 'filled' : 'default'}>{t('signIn.button')}</Button>
      </Stack>
    </form>
  );
}
