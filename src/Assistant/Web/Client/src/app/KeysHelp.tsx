import { Kbd, Modal, Table } from '@mantine/core';
import { useT } from '../i18n';
import { places } from './places';

export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const rows: [string[], string][] = [
    [['/'], t('keys.ask')],
    ...places.map(({ letter, label }): [string[], string] => [['g', letter], t('keys.goTo', { place: t(label) })]),
    [['['], t('keys.previous')],
    [[']'], t('keys.next')],
    [['Esc'], t('keys.close')],
    [['?'], t('keys.help')],
  ];
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <Table>
        <Table.Tbody>
          {rows.map(([keys, words]) => (
            <Table.Tr key={keys.join()}>
              <Table.Td>{keys.map((key) => <Kbd key={key} mr={4}>{key}</Kbd>)}</Table.Td>
              <Table.Td>{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
