import { Button } from '@mantine/core';
import { useT, useWords } from '../../i18n';
import { formatSize } from '../../i18n/formats';
import { wordsOf } from '../../parts/ErrorNote';
import { ArrivalRow } from './ArrivalRow';
import type { UploadItem } from './uploadQueue';

interface UploadRowProps {
  item: UploadItem;
  onRetry: () => void;
  onRemove: () => void;
}

export function UploadRow({ item, onRetry, onRemove }: UploadRowProps) {
  const t = useT();
  const { language } = useWords();
  const values = { sent: formatSize(item.sent, language), size: formatSize(item.size, language) };
  const said = item.state === 'sending' ? t('library.sending', values) : item.state === 'waiting' ? t('library.waitingToSend', { size: values.size }) : t('library.notSent');
  return (
    <ArrivalRow
      name={item.path}
      said={said}
      progress={item.state === 'failed' ? null : item.size === 0 ? 0 : (item.sent / item.size) * 100}
      problem={item.state === 'failed' ? { message: wordsOf(item.problem, t) } : null}
      actions={
        <>
          {item.state === 'failed' && (
            <Button size="compact-sm" variant="default" onClick={onRetry} aria-label={t('library.retryOf', { name: item.path })}>
              {t('library.retry')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onRemove} aria-label={t(item.state === 'failed' ? 'library.dismissOf' : 'library.cancelOf', { name: item.path })}>
            {t(item.state === 'failed' ? 'library.dismiss' : 'library.cancel')}
          </Button>
        </>
      }
    />
  );
}
