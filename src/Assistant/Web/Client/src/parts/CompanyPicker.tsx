import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { companiesQuery } from '../api/queries';
import { useT } from '../i18n';
import classes from './CompanyPicker.module.css';

interface CompanyPickerProps {
  label: string;
  value: readonly number[];
  onChange: (companies: number[]) => void;
  max: number;
}

/** Companies shown in the list at once; typing finds the others. */
const shown = 100;

export function CompanyPicker({ label, value, onChange, max }: CompanyPickerProps) {
  const t = useT();
  const { data } = useQuery(companiesQuery());
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t('comparison.pickCompanies') : undefined}
      data={data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
      value={data ? value.map(String) : []}
      onChange={(chosen) => onChange(chosen.map(Number))}
      searchable
      clearable
      hidePickedOptions
      classNames={value.length > 0 ? { inputField: classes.chosen! } : {}}
      limit={shown}
      maxValues={max}
      nothingFoundMessage={t('comparison.noCompany')}
    />
  );
}
