import type { Filters } from '../../api/types';
import { useT } from '../../i18n';
import { Icon } from '../../parts/Icon';
import classes from './Turn.module.css';

export type FilterName = 'company' | 'document' | 'year';

interface Props {
  filters: Filters;
  /** Without it the filters only show. */
  onRemove?: ((name: FilterName) => void) | undefined;
}

/** What the question was understood to be about; each can be taken away. */
export function FilterChips({ filters, onRemove }: Props) {
  const t = useT();
  const chips: { name: FilterName; text: string }[] = [
    ...filters.companies.map(({ name }) => ({ name: 'company' as const, text: name })),
    ...(filters.document ? [{ name: 'document' as const, text: filters.document.name }] : []),
    ...(filters.year === null ? [] : [{ name: 'year' as const, text: String(filters.year) }]),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={classes.filters} role="group" aria-label={t('chat.filters')}>
      {chips.map(({ name, text }) => (
        <span key={name + text} className={classes.filter} data-fixed={onRemove ? undefined : 'true'}>
          <span className={classes.filterName}>{text}</span>
          {onRemove && (
            <button type="button" className={classes.filterOff} aria-label={t('chat.removeFilter', { name: text })} title={t('chat.removeFilter', { name: text })} onClick={() => onRemove(name)}>
              <Icon name="close" size={14} />
            </button>
          )}
        </span>
      ))}
    </div>
  );
}
