import type { Translate } from '../i18n';

const states = ['notDisclosed', 'notReadable', 'notApplicable'] as const;

/** The way in which a value is absent, in words; a reason this page does not know stays as it came. */
export function absenceName(state: string, t: Translate): string {
  const known = states.find((one) => one === state);
  return known ? t(`absence.${known}`) : state;
}
