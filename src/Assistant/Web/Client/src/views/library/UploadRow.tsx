import { Button } from '@mantine/core';
import type { Sending } from '../../api/uploadQueue';
import { useT, useWords } from '../../i18n';
import { formatSize } from '../../i18n/formats';
import { wordsOf } from '../../parts/ErrorNote';
import { ArrivalRow } from './ArrivalRow';

interface UploadRowProps {
  item: Sending;
  onRetry: () => void;
  onRemove: () => void;
}

export function UploadRow({ item, onRetry, onRemove }: UploadRowProps) {
  const t = useT();
  const { language } = useWords();
  const values = { sent: formatSize(item.received, language), size: formatSize(item.size, language) };
  const said = item.state === 'sending' ? t('library.sending', values) : item.state === 'waiting' ? t('library.waitingToSend', { size: values.size }) : t('library.notSent');
  return (
    <ArrivalRow
      name={item.name}
      said={said}
      progress={item.state === 'failed' ? null : item.size === 0 ? 0 : (item.received / item.size) * 100}
      problem={item.state === 'failed' ? { message: wordsOf(item.error, t) } : null}
      actions={
        <>
          {item.state === 'failed' && (
            <Button size="compact-sm" variant="default" onClick={onRetry} aria-label={t('library.retryOf', { name: item.name })}>
              {t('library.retry')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onRemove} aria-label={t(item.state === 'failed' ? 'library.dismissOf' : 'library.cancelOf', { name: item.name })}>
            {t(item.state === 'failed' ? 'library.dismiss' : 'library.cancel')}
          </Button>
        </>
      }
    />
  );
}
