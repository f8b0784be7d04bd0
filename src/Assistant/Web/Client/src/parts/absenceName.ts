import type { Translate } from '../i18n';

const states = ['notDisclosed', 'notReadable', 'notApplicable'] as const;
type Absence = (typeof states)[number];

/** One of the three ways in which a value can be absent; anything else is a reason why what is known does not settle the question. */
export const isAbsence = (state: string | null): state is Absence => states.some((one) => one === state);

export const absenceName = (state: string, t: Translate): string => t(isAbsence(state) ? `absence.${state}` : 'screening.open');
