import { queryOptions } from '@tanstack/react-query';
import { api, query } from './client';
import type {
  Box,
  CompanyDetail,
  CompanySummary,
  ConceptView,
  ConversationDetail,
  ConversationSummary,
  DocumentDetail,
  DocumentSummary,
  FactView,
  PageText,
  ProfileDetail,
  ProfileSummary,
  Session,
} from './types';

// The first word of a key names what is kept, so that a change can renew all that stand on it: `invalidateQueries({ queryKey: ['documents'] })`.

export const sessionQuery = () => queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => api.get<Session>('/api/session', signal), staleTime: Infinity, retry: false });

export const documentsQuery = () => queryOptions({ queryKey: ['documents'], queryFn: ({ signal }) => api.get<DocumentSummary[]>('/api/documents', signal) });

export const documentQuery = (id: number) => queryOptions({ queryKey: ['documents', id], queryFn: ({ signal }) => api.get<DocumentDetail>(`/api/documents/${id}`, signal) });

/** Pages and boxes never change while a document has its id. */
export const pageQuery = (id: number, page: number) =>
  queryOptions({ queryKey: ['pages', id, page], queryFn: ({ signal }) => api.get<PageText>(`/api/documents/${id}/pages/${page}`, signal), staleTime: Infinity });

export const boxesQuery = (id: number, page: number, start: number, end: number) =>
  queryOptions({
    queryKey: ['boxes', id, page, start, end],
    queryFn: ({ signal }) => api.get<Box[]>(`/api/documents/${id}/pages/${page}/boxes${query({ start, end })}`, signal),
    staleTime: Infinity,
  });

export const companiesQuery = (profile?: string | null) =>
  queryOptions({ queryKey: ['companies', { profile }], queryFn: ({ signal }) => api.get<CompanySummary[]>(`/api/companies${query({ profile })}`, signal) });

export const companyQuery = (id: number, options: { profile?: string | null; year?: number | null; language: string }) =>
  queryOptions({ queryKey: ['companies', id, options], queryFn: ({ signal }) => api.get<CompanyDetail>(`/api/companies/${id}${query({ ...options })}`, signal) });

export interface FactsOf {
  company?: number | null;
  document?: number | null;
  concept?: string | null;
  year?: number | null;
  language?: string;
}

export const factsQuery = (of: FactsOf) => queryOptions({ queryKey: ['facts', of], queryFn: ({ signal }) => api.get<FactView[]>(`/api/facts${query({ ...of })}`, signal) });

export const conceptsQuery = (language: string) =>
  queryOptions({ queryKey: ['concepts', language], queryFn: ({ signal }) => api.get<ConceptView[]>(`/api/concepts${query({ language })}`, signal), staleTime: Infinity });

export const sectorsQuery = (language: string) =>
  queryOptions({ queryKey: ['sectors', language], queryFn: ({ signal }) => api.get<{ id: string; name: string }[]>(`/api/sectors${query({ language })}`, signal), staleTime: Infinity });

export const profilesQuery = (language: string) =>
  queryOptions({ queryKey: ['profiles', { language }], queryFn: ({ signal }) => api.get<ProfileSummary[]>(`/api/profiles${query({ language })}`, signal) });

export const profileQuery = (id: string) =>
  queryOptions({ queryKey: ['profiles', id], queryFn: ({ signal }) => api.get<ProfileDetail>(`/api/profiles/${encodeURIComponent(id)}`, signal) });

export const conversationsQuery = () => queryOptions({ queryKey: ['conversations'], queryFn: ({ signal }) => api.get<ConversationSummary[]>('/api/conversations', signal) });

export const conversationQuery = (id: string) =>
  queryOptions({ queryKey: ['conversations', id], queryFn: ({ signal }) => api.get<ConversationDetail>(`/api/conversations/${encodeURIComponent(id)}`, signal) });
