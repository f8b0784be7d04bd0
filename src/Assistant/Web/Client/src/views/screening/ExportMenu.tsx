import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { download } from '../../api/download';
import { useT } from '../../i18n';
import { useTell } from '../../parts/Notices';
import { screeningFile, type ScreeningAsked } from './queries';

/** The rows that are asked for, in their order, as a file. */
export function ExportMenu({ request }: { request: ScreeningAsked }) {
  const t = useT();
  const tell = useTell();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'csv' | 'xlsx' | 'json') => {
    setBusy(true);
    try {
      await download(screeningFile(request, format), undefined, `screening.${format}`);
    } catch (error) {
      tell.problem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" loading={isBusy}>{t('screening.export')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('screening.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('screening.csv')}</Menu.Item>
        <Menu.Item onClick={() => void save('json')}>{t('screening.json')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
