import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { sessionQuery } from '../api/queries';

const key = 'little-giants-profile';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The profile that views open with: the reader's choice, else the server's; undefined until the server has told. */
export function useDefaultProfile(): [string | undefined, (profile: string) => void] {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const session = useQuery(sessionQuery());
  const choose = (profile: string) => {
    localStorage.setItem(key, profile);
    listeners.forEach((listener) => listener());
  };
  return [kept ?? session.data?.defaultProfile, choose];
}

/** The profile named in the address of a view, else the default; choosing writes it into the address. */
export function useProfile(): [string | undefined, (profile: string) => void] {
  const [search, setSearch] = useSearchParams();
  const [byDefault] = useDefaultProfile();
  const choose = (profile: string) =>
    setSearch(
      (before) => {
        before.set('profile', profile);
        return before;
      },
      { replace: true },
    );
  return [search.get('profile') ?? byDefault, choose];
}
