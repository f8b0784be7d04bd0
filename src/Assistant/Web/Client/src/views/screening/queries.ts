import { queryOptions } from '@tanstack/react-query';
import { api, query } from '../../api/client';
import type { ProfileChange, ScreeningView } from '../../api/types';

export interface ScreeningAsked {
  profile: string | null;
  where: string;
  sort: string;
  language: string;
}

export const screeningQuery = (asked: ScreeningAsked & { top: number }) =>
  queryOptions({ queryKey: ['screening', asked], queryFn: ({ signal }) => api.get<ScreeningView>(`/api/screening${query({ ...asked })}`, signal) });

export const screeningFile = (asked: ScreeningAsked, format: 'csv' | 'xlsx' | 'json') => `/api/screening/file${query({ ...asked, format })}`;

/** What a profile changes against another. */
export const changesQuery = (profile: string, against: string) =>
  queryOptions({
    queryKey: ['changes', profile, against],
    queryFn: ({ signal }) => api.get<ProfileChange[]>(`/api/profiles/${encodeURIComponent(profile)}/changes${query({ against })}`, signal),
  });
