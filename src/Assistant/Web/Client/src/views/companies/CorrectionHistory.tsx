import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { CorrectionView } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { formatMoment } from '../../i18n/formats';
import { useTell } from '../../parts/Notices';
import table from '../../parts/table.module.css';
import { useRenewAll } from '../../parts/useRenewAll';
import classes from './company.module.css';

/** The log as it grew, newest first; nothing in it ever goes away. */
export function CorrectionHistory({ corrections }: { corrections: readonly CorrectionView[] }) {
  const t = useT();
  const { language } = useWords();
  const tell = useTell();
  const renew = useRenewAll();
  const undoing = useMutation({
    mutationFn: (correction: CorrectionView) => api.post<CorrectionView>(`/api/corrections/${correction.id}/undo`, { note: '' }),
    onSuccess: async () => {
      await renew();
      tell.say(t('company.undone'));
    },
    onError: (error) => tell.problem(error),
  });
  if (corrections.length === 0) return <Text c="dimmed">{t('company.noCorrections')}</Text>;
  return (
    <div className={table.scope}>
      <table className={`${table.table} ${table.cards}`}>
        <caption className="visually-hidden">{t('company.corrections')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('company.when')}</th>
            <th scope="col">{t('company.fact')}</th>
            <th scope="col">{t('company.change')}</th>
            <th scope="col">{t('company.note')}</th>
            <th scope="col"><span className="visually-hidden">{t('company.actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          {[...corrections].sort((a, b) => b.id - a.id).map((correction) => (
            <tr key={correction.id}>
              <td className={table.main}>
                {formatMoment(correction.at, language)}
                <Text size="xs" c="dimmed">{correction.author}</Text>
              </td>
              <td>{correction.label}{correction.fiscalYear !== null && ` · ${correction.fiscalYear}`}</td>
              <td>
                <span className={correction.isUndone ? classes.undone : undefined}>
                  {t(`company.logged.${correction.action}`)} {correction.action === 'set' && `${correction.old ?? '–'} → ${correction.value ?? '–'}`}
                </span>
                {correction.isUndone && <Text size="xs" c="dimmed">{t('company.wasUndone')}</Text>}
              </td>
              <td>{correction.note || <span className={table.faint}>–</span>}</td>
              <td className={`${table.tight} ${table.last}`}>
                {correction.action !== 'undo' && !correction.isUndone && (
                  <Button size="compact-sm" variant="default" loading={undoing.isPending && undoing.variables.id === correction.id} onClick={() => undoing.mutate(correction)} aria-label={t('company.undoOf', { fact: correction.label })}>
                    {t('app.undo')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
