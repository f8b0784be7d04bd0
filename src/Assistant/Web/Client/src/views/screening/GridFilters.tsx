import { Button, Checkbox, Collapse, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../i18n';
import { isUnfiltered, noFilter, type GridFilter } from './condition';
import classes from './screening.module.css';

interface GridFiltersProps {
  filter: GridFilter;
  onChange: (filter: GridFilter) => void;
}

const outcomes = ['met', 'notMet', 'unknown'] as const;
const examples = ['revenue>=20m', 'revenue>=20m GBP and employees<500', 'patents=notDisclosed', 'age<18', 'unknowns<=1', 'sector in (robotics, rail)'];

export function GridFilters({ filter, onChange }: GridFiltersProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(filter.condition !== '');
  const set = (part: Partial<GridFilter>) => onChange({ ...filter, ...part });
  return (
    <search>
      <Group gap="sm">
        <TextInput type="search" aria-label={t('screening.name')} placeholder={t('screening.name')} value={filter.name} onChange={(event) => set({ name: event.currentTarget.value })} w={240} />
        <Select
          aria-label={t('screening.outcome')}
          placeholder={t('screening.allOutcomes')}
          data={outcomes.map((outcome) => ({ value: outcome, label: t(`verdict.${outcome}`) }))}
          value={filter.outcome}
          onChange={(outcome) => set({ outcome: outcomes.find((one) => one === outcome) ?? null })}
          clearable
          w={180}
        />
        <Checkbox label={t('screening.nearOnly')} checked={filter.nearOnly} onChange={(event) => set({ nearOnly: event.currentTarget.checked })} />
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} aria-controls="condition" onClick={() => setOpen(!isOpen)}>{t('screening.condition')}</Button>
        <Button variant="subtle" size="compact-sm" style={{ visibility: isUnfiltered(filter) ? 'hidden' : 'visible' }} onClick={() => onChange(noFilter)}>{t('screening.clear')}</Button>
      </Group>
      <Collapse expanded={isOpen} id="condition">
        <div className={classes.condition}>
          <TextInput aria-label={t('screening.condition')} placeholder={examples[0]} value={filter.condition} onChange={(event) => set({ condition: event.currentTarget.value })} spellCheck={false} maxLength={2000} />
          <Text size="xs" c="dimmed">{t('screening.conditionHint')}</Text>
          <Group gap="xs">
            {examples.map((example) => (
              <Button key={example} size="compact-xs" variant="default" onClick={() => set({ condition: example })}><code>{example}</code></Button>
            ))}
          </Group>
        </div>
      </Collapse>
    </search>
  );
}
