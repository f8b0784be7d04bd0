import { Checkbox, Pagination, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DocumentSummary } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { formatCount, formatDay, languageName } from '../../i18n/formats';
import { IconButton } from '../../parts/IconButton';
import { SortHead } from '../../parts/SortHead';
import type { DocumentSort } from './documentFilter';
import { kindName } from './kindName';
import table from '../../parts/table.module.css';
import classes from './library.module.css';

const pageSize = 100;

interface DocumentTableProps {
  documents: readonly DocumentSummary[];
  sort: { by: DocumentSort; descending: boolean };
  onSort: (sort: { by: DocumentSort; descending: boolean }) => void;
  selected: ReadonlySet<number>;
  onSelect: (selected: ReadonlySet<number>) => void;
  onRemove: (document: DocumentSummary) => void;
}

const columns: readonly { by: DocumentSort; isNumber?: boolean }[] = [
  { by: 'name' },
  { by: 'company' },
  { by: 'fiscalYear', isNumber: true },
  { by: 'pageCount', isNumber: true },
  { by: 'factCount', isNumber: true },
  { by: 'warningCount', isNumber: true },
  { by: 'added' },
];

export function DocumentTable({ documents, sort, onSort, selected, onSelect, onRemove }: DocumentTableProps) {
  const t = useT();
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(documents.length / pageSize));
  const at = Math.min(page, pages);
  const shown = documents.slice((at - 1) * pageSize, at * pageSize);
  const all = documents.length > 0 && documents.every((document) => selected.has(document.id));
  const toggle = (id: number) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <div className={table.scope}>
      <table className={`${table.table} ${table.cards}`}>
        <caption className="visually-hidden">{t('library.documents')}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${table.tight} ${table.first}`}>
              <Checkbox aria-label={t('library.selectAll')} checked={all} indeterminate={!all && selected.size > 0} onChange={() => onSelect(all ? new Set() : new Set(documents.map((document) => document.id)))} />
            </th>
            {columns.map(({ by, isNumber }) => (
              <SortHead key={by} label={t(`library.columns.${by}`)} direction={sort.by === by ? (sort.descending ? 'descending' : 'ascending') : null} isNumber={isNumber ?? false} onSort={() => onSort({ by, descending: sort.by === by ? !sort.descending : by === 'added' })} />
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('library.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((document) => (
            <DocumentRow key={document.id} document={document} isSelected={selected.has(document.id)} onToggle={() => toggle(document.id)} onRemove={() => onRemove(document)} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pagination mt="md" total={pages} value={at} onChange={setPage} getControlProps={(control) => ({ 'aria-label': t(`library.pager.${control}`) })} />}
    </div>
  );
}

interface DocumentRowProps {
  document: DocumentSummary;
  isSelected: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

function DocumentRow({ document, isSelected, onToggle, onRemove }: DocumentRowProps) {
  const t = useT();
  const { language } = useWords();
  const warnings = document.warningCount + document.unreadablePages.length;
  return (
    <tr data-selected={isSelected || undefined}>
      <td className={`${table.tight} ${table.first}`}>
        <Checkbox aria-label={t('library.selectOne', { name: document.name })} checked={isSelected} onChange={onToggle} />
      </td>
      <td className={`${table.main} ${table.breathe}`}>
        <Link to={`/library/${document.id}`}>
          <bdi>{document.name}</bdi>
        </Link>
        <Text size="xs" c="dimmed">
          {[kindName(document.kind, t), document.language && languageName(document.language, language), document.title, document.outlet].filter(Boolean).join(' · ')}
          {document.isCorrected && ` · ${t('library.corrected')}`}
          {document.supersededBy !== null && ` · ${t('library.superseded')}`}
          {document.factsOnly && ` · ${t('library.factsOnly')}`}
        </Text>
      </td>
      <td data-label={t('library.columns.company')}>{document.companyId === null ? '–' : <Link to={`/companies/${document.companyId}`}>{document.company}</Link>}</td>
      <td className={table.number} data-label={t('library.columns.fiscalYear')}>{document.fiscalYear ?? '–'}</td>
      <td className={table.number} data-label={t('library.columns.pageCount')}>{formatCount(document.pageCount, language)}</td>
      <td className={table.number} data-label={t('library.columns.factCount')}>{formatCount(document.factCount, language)}</td>
      <td className={table.number} data-label={t('library.columns.warningCount')}>{warnings > 0 ? <span className={classes.warned}>⚠ {formatCount(warnings, language)}</span> : '–'}</td>
      <td className={table.oneLine} data-label={t('library.columns.added')}>{formatDay(document.added, language)}</td>
      <td className={`${table.tight} ${table.last}`}>
        <IconButton icon="trash" label={t('library.removeOf', { name: document.name })} onClick={onRemove} />
      </td>
    </tr>
  );
}
