import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useT } from '../../i18n';
import { fromInput, walkEntries, type Entry, type Picked } from './folderWalk';
import classes from './library.module.css';

interface DropAreaProps {
  isLarge: boolean;
  onPicked: (picked: Picked) => void;
}

/** Takes files and folders: dropped anywhere on the page, or chosen. */
export function DropArea({ isLarge, onPicked }: DropAreaProps) {
  const t = useT();
  const isOver = useDrop(onPicked);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onPicked(fromInput(event.currentTarget.files ?? []));
    event.currentTarget.value = '';
  };
  return (
    <section className={classes.drop} data-over={isOver || undefined} data-large={isLarge || undefined} aria-label={t('library.add')}>
      <div>
        <Text fw={600}>{t(isOver ? 'library.dropNow' : 'library.dropHere')}</Text>
        <Text size="xs" c="dimmed">
          {t('library.dropKinds')}
        </Text>
      </div>
      <Group gap="sm">
        <Button variant="default" onClick={() => files.current?.click()}>
          {t('library.chooseFiles')}
        </Button>
        <Button variant="default" onClick={() => folder.current?.click()}>
          {t('library.chooseFolder')}
        </Button>
      </Group>
      <input ref={files} type="file" multiple hidden aria-label={t('library.chooseFiles')} onChange={choose} data-testid="files" />
      <input ref={folder} type="file" hidden aria-label={t('library.chooseFolder')} onChange={choose} {...{ webkitdirectory: '' }} />
    </section>
  );
}

/** Whether files are being dragged over the page; gives what is dropped. */
function useDrop(onPicked: (picked: Picked) => void): boolean {
  const [isOver, setOver] = useState(false);
  const give = useRef(onPicked);
  useEffect(() => {
    give.current = onPicked;
  });
  useEffect(() => {
    // Entering a child leaves its parent: the balance tells when the page itself is left.
    let inside = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      inside++;
      setOver(true);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      inside = Math.max(0, inside - 1);
      setOver(inside > 0);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      inside = 0;
      setOver(false);
      const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry() as Entry | null).filter((entry) => entry !== null);
      void walkEntries(entries).then((picked) => give.current(picked));
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
