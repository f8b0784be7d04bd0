import { useWords } from '../../i18n';
import { formatAge, formatDay } from '../../i18n/formats';
import classes from './screening.module.css';

/** The last day of the newest report, and how long ago that is. */
export function Freshness({ day }: { day: string | null }) {
  const { language } = useWords();
  if (day === null) return '–';
  if (!/^\d{4}-\d{2}-\d{2}/.test(day)) return day;
  return (
    <>
      <div className={classes.value}>{formatDay(day, language)}</div>
      <div className={classes.distance}>{formatAge(day, new Date(), language)}</div>
    </>
  );
}
