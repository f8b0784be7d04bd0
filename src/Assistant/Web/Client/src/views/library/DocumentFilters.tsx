import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useT, useWords } from '../../i18n';
import { languageName } from '../../i18n/formats';
import { everything, isEverything, type DocumentChoices, type DocumentFilter } from './documentFilter';
import { kindName } from './kindName';
import classes from './library.module.css';

interface DocumentFiltersProps {
  filter: DocumentFilter;
  choices: DocumentChoices;
  onChange: (filter: DocumentFilter) => void;
}

export function DocumentFilters({ filter, choices, onChange }: DocumentFiltersProps) {
  const t = useT();
  const { language } = useWords();
  const set = (part: Partial<DocumentFilter>) => onChange({ ...filter, ...part });
  return (
    <search className={classes.filters}>
      <TextInput className={classes.filterText} type="search" aria-label={t('library.search')} placeholder={t('library.search')} value={filter.text} onChange={(event) => set({ text: event.currentTarget.value })} />
      <Select
        aria-label={t('library.company')}
        placeholder={t('library.allCompanies')}
        data={choices.companies.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={filter.companyId === null ? null : String(filter.companyId)}
        onChange={(value) => set({ companyId: value === null ? null : Number(value) })}
        searchable
        clearable
        limit={100}
      />
      <Select
        aria-label={t('library.year')}
        placeholder={t('library.allYears')}
        data={choices.years.map(String)}
        value={filter.year === null ? null : String(filter.year)}
        onChange={(value) => set({ year: value === null ? null : Number(value) })}
        clearable
      />
      <Select
        aria-label={t('library.kind')}
        placeholder={t('library.allKinds')}
        data={choices.kinds.map((kind) => ({ value: kind, label: kindName(kind, t) }))}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
        clearable
      />
      <Select
        aria-label={t('library.language')}
        placeholder={t('library.allLanguages')}
        data={choices.languages.map((code) => ({ value: code, label: languageName(code, language) }))}
        value={filter.language}
        onChange={(code) => set({ language: code })}
        clearable
      />
      <Checkbox label={t('library.withWarnings')} checked={filter.withWarnings} onChange={(event) => set({ withWarnings: event.currentTarget.checked })} />
      <Button variant="subtle" size="compact-sm" style={{ visibility: isEverything(filter) ? 'hidden' : 'visible' }} onClick={() => onChange(everything)}>
        {t('library.clearFilters')}
      </Button>
    </search>
  );
}
