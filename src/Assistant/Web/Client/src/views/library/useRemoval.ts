import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { DocumentSummary, Removal } from '../../api/types';
import { useT } from '../../i18n';
import { useTell } from '../../parts/Notices';
import { useRenewAll } from '../../parts/useRenewAll';

/** Hides documents at once; until the server's time has passed they can be brought back. */
export function useRemoval(onRemoved?: () => void) {
  const t = useT();
  const tell = useTell();
  const renew = useRenewAll();

  const restore = async (removed: readonly Removal[]) => {
    for (const { id } of removed) {
      try {
        await api.post<DocumentSummary>(`/api/documents/${id}/restore`);
      } catch (error) {
        tell.problem(error);
      }
    }

    await renew();
  };

  return useMutation({
    mutationFn: async (documents: readonly DocumentSummary[]) => {
      const removed: Removal[] = [];
      for (const document of documents) {
        try {
          removed.push(await api.delete<Removal>(`/api/documents/${document.id}`));
        } catch (error) {
          tell.problem(error, document.name);
        }
      }

      return removed;
    },
    onSuccess: async (removed, documents) => {
      await renew();
      if (removed.length === 0) return;
      const until = Math.min(...removed.map((one) => Date.parse(one.undoUntil)));
      const text = removed.length === 1 ? t('library.removedOne', { name: documents.find((one) => one.id === removed[0]!.id)?.name ?? '' }) : t('library.removed', { count: removed.length });
      tell.say(text, { label: t('library.undo'), run: () => void restore(removed) }, Math.max(3, Math.floor((until - Date.now()) / 1000)));
      onRemoved?.();
    },
  });
}
