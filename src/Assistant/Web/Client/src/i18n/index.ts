import { createContext, createElement, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import en from './en.json';

export const languages = ['en', 'nl', 'zh'] as const;
export type UiLanguage = (typeof languages)[number];

type Messages = typeof en;
type Path<T, P extends string = ''> = { [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Path<T[K], `${P}${K}.`> }[keyof T & string];
type Singular<K extends string> = K extends `${infer Base}_other` ? Base : K extends `${string}_one` ? never : K;
/** The name of a message, with dots; of a plural, without its ending `_one`, `_other`. */
export type MessageKey = Singular<Path<Messages>>;
export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

const load: Record<UiLanguage, () => Promise<unknown>> = {
  en: () => Promise.resolve(en),
  nl: () => import('./nl.json').then((file) => file.default),
  zh: () => import('./zh.json').then((file) => file.default),
};

/** Fills `{name}` and chooses among plurals by `count`. A message that a language lacks is shown in English. */
export function translate(messages: unknown, language: string, key: string, values: Values = {}): string {
  const ending = typeof values.count === 'number' ? `_${new Intl.PluralRules(language).select(values.count)}` : '';
  const message = find(messages, key + ending) ?? find(messages, `${key}_other`) ?? find(messages, key) ?? find(en, key + ending) ?? find(en, `${key}_other`) ?? find(en, key) ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

function find(messages: unknown, key: string): string | undefined {
  let at: unknown = messages;
  for (const part of key.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

interface Words {
  language: UiLanguage;
  t: Translate;
  setLanguage: (language: UiLanguage) => void;
}

const WordsContext = createContext<Words>({ language: 'en', t: (key, values) => translate(en, 'en', key, values), setLanguage: () => undefined });
const storageKey = 'little-giants-language';

export function preferredLanguage(): UiLanguage {
  const kept = localStorage.getItem(storageKey);
  const wanted = kept === null ? navigator.languages : [kept];
  for (const tag of wanted) {
    const match = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (match) return match;
  }
  return 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ language: UiLanguage; messages: unknown } | null>(null);
  const [language, choose] = useState<UiLanguage>(preferredLanguage);
  useEffect(() => {
    let isCurrent = true;
    void load[language]().then((messages) => {
      if (!isCurrent) return;
      document.documentElement.lang = language;
      setShown({ language, messages });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const words = useMemo<Words | null>(
    () =>
      shown && {
        language: shown.language,
        t: (key, values) => translate(shown.messages, shown.language, key, values),
        setLanguage: (chosen) => {
          localStorage.setItem(storageKey, chosen);
          choose(chosen);
        },
      },
    [shown],
  );
  return words && createElement(WordsContext, { value: words }, children);
}

export const useWords = () => use(WordsContext);
/** The words of the interface in the language chosen. */
export const useT = () => use(WordsContext).t;
