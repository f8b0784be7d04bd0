import type { MessageKey } from '../i18n';
import type { IconName } from '../parts/Icon';

export interface Place {
  path: string;
  icon: IconName;
  label: MessageKey;
  /** The letter after `g`. */
  letter: string;
}

/** The rail, in its order; a phone shows the first four and the others behind "more". */
export const places: readonly Place[] = [
  { path: '/chat', icon: 'chat', label: 'rail.chat', letter: 'c' },
  { path: '/library', icon: 'library', label: 'rail.library', letter: 'l' },
  { path: '/companies', icon: 'companies', label: 'rail.companies', letter: 'o' },
  { path: '/screen', icon: 'screen', label: 'rail.screen', letter: 's' },
  { path: '/compare', icon: 'compare', label: 'rail.compare', letter: 'p' },
  { path: '/brief', icon: 'brief', label: 'rail.brief', letter: 'b' },
  { path: '/profiles', icon: 'profiles', label: 'rail.profiles', letter: 'r' },
  { path: '/settings', icon: 'settings', label: 'rail.settings', letter: 't' },
];
