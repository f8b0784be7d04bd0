import type { CompanySummary } from '../../api/types';
import type { Translate } from '../../i18n';
import { formatDay } from '../../i18n/formats';
import { kindName } from '../library/kindName';

/** A document as people call it: a report by kind and year, an article by its headline; the file's name where neither is known. */
export function reportName(document: NonNullable<CompanySummary['newest']>, language: string, t: Translate): string {
  const { kind, title, date, fiscalYear, name } = document;
  if (kind === 'article' || kind === 'policyArticle') return title ?? (date ? `${begun(kindName(kind, t), language)}, ${formatDay(date, language)}` : name);
  if (kind === 'other' || fiscalYear === null) return title ?? name;
  return `${begun(document.isInterim ? t('library.kinds.interim') : kindName(kind, t), language)} ${fiscalYear}`;
}

const begun = (words: string, language: string) => words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
