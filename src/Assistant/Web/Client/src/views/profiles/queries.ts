import { queryOptions } from '@tanstack/react-query';
import { api, query } from '../../api/client';
import type { ProfileChange, ProfileDetail, ProfileValidation } from '../../api/types';

export const profilePath = (id: string, language?: string) => `/api/profiles/${encodeURIComponent(id)}${query({ language })}`;

export const profileQuery = (id: string, language: string) => queryOptions({ queryKey: ['profiles', id, language], queryFn: ({ signal }) => api.get<ProfileDetail>(profilePath(id, language), signal) });

export const validationQuery = (yaml: string, language: string) =>
  queryOptions({ queryKey: ['validation', yaml, language], queryFn: ({ signal }) => api.post<ProfileValidation>(`/api/profiles/validate${query({ language })}`, { yaml }, signal), gcTime: 60_000 });

/** Whose verdict a text changes against a saved profile. */
export const draftChangesQuery = (yaml: string, against: string, language: string) =>
  queryOptions({ queryKey: ['changes', yaml, against, language], queryFn: ({ signal }) => api.post<ProfileChange[]>(`/api/profiles/changes${query({ language })}`, { yaml, against }, signal), gcTime: 60_000 });
