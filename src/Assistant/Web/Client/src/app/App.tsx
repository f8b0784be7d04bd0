import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { ApiProblem } from '../api/client';
import { LanguageProvider } from '../i18n';
import { Notices } from '../parts/Notices';
import { router } from './routes';
import { SignedIn } from './SignedIn';
import { theme } from './theme';

const schemes = localStorageColorSchemeManager({ key: 'little-giants-scheme' });

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refuses stays refused; only a lost connection is tried again.
      retry: (failures, error) => failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 502),
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <Notices>
            <SignedIn>
              <RouterProvider router={router} />
            </SignedIn>
          </Notices>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
