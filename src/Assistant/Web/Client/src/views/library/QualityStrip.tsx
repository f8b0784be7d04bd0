import { Text } from '@mantine/core';
import type { DocumentDetail } from '../../api/types';
import { useT } from '../../i18n';
import classes from './library.module.css';

const qualities = ['text', 'ocr', 'unreadable'] as const;

interface QualityStripProps {
  pages: DocumentDetail['pages'];
  onOpen: (page: number) => void;
}

/** How well each page could be read: one mark a page, told apart by pattern and name as well as by colour. */
export function QualityStrip({ pages, onOpen }: QualityStripProps) {
  const t = useT();
  const known = (quality: string) => qualities.find((one) => one === quality) ?? 'text';
  const counts = qualities.map((quality) => ({ quality, count: pages.filter((page) => known(page.quality) === quality).length })).filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.strip} role="group" aria-label={t('library.quality')}>
        {pages.map((page) => {
          const name = t('library.pageQuality', { page: page.number, quality: t(`library.qualities.${known(page.quality)}`) });
          return <button key={page.number} type="button" className={classes.pageMark} data-quality={known(page.quality)} title={name} aria-label={name} onClick={() => onOpen(page.number)} />;
        })}
      </div>
      <div className={classes.legend}>
        {counts.map(({ quality, count }) => (
          <span key={quality}>
            <i className={classes.pageMark} data-quality={quality} />
            {t('library.qualityCount', { quality: t(`library.qualities.${quality}`), count })}
          </span>
        ))}
      </div>
      {pages.length === 0 && <Text c="dimmed">{t('library.noPages')}</Text>}
    </div>
  );
}
