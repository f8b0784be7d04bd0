import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What stands on the documents, the facts and the corrections of the library; answers go with a document they stand on. */
const standing = ['documents', 'companies', 'facts', 'screening', 'comparison', 'changes', 'conversations'];

/** Asks anew for everything that a change of the library may have changed. */
export function useRenewAll(): () => Promise<unknown> {
  const client = useQueryClient();
  return useCallback(() => Promise.all(standing.map((key) => client.invalidateQueries({ queryKey: [key] }))), [client]);
}
