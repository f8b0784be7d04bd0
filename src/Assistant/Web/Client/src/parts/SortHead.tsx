import { UnstyledButton } from '@mantine/core';
import classes from './SortHead.module.css';

interface SortHeadProps {
  label: string;
  direction: 'ascending' | 'descending' | null;
  isNumber?: boolean;
  title?: string;
  onSort: () => void;
}

/** The head of a column by which a table can be sorted. The arrow's room is kept when it is not there. */
export function SortHead({ label, direction, isNumber = false, title, onSort }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={isNumber ? classes.number : undefined}>
      <UnstyledButton className={classes.button} onClick={onSort} title={title}>
        {label}
        <span aria-hidden className={classes.arrow}>
          {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''}
        </span>
      </UnstyledButton>
    </th>
  );
}
