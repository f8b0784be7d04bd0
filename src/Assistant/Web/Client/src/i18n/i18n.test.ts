import { describe, expect, it } from 'vitest';
import en from './en.json';
import { translate } from './index';
import nl from './nl.json';
import zh from './zh.json';

const files = { en, nl, zh };

function flatten(messages: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(messages) as [string, string | object][]) {
    if (typeof value === 'string') flat.set(prefix + name, value);
    else for (const [key, text] of flatten(value, `${prefix}${name}.`)) flat.set(key, text);
  }
  return flat;
}

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.entries(files))('the messages of %s', (language, messages) => {
  const flat = flatten(messages);
  const english = flatten(en);

  it('have the keys of English', () => {
    expect([...new Set([...flat.keys()].map(base))].sort()).toEqual([...new Set([...english.keys()].map(base))].sort());
  });

  it('have every form of a plural', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const plural of new Set([...flat.keys()].filter((key) => base(key) !== key).map(base))) {
      expect([...flat.keys()].filter((key) => base(key) === plural).sort(), plural).toEqual(forms.map((form) => `${plural}_${form}`).sort());
    }
  });

  it('fill the same places', () => {
    for (const [key, text] of flat) {
      const other = english.get(key) ?? english.get(`${base(key)}_other`) ?? '';
      expect(placeholders(text), key).toEqual(placeholders(other));
    }
  });

  it('are never empty', () => {
    for (const [key, text] of flat) expect(text.trim(), key).not.toBe('');
  });
});

describe('translate', () => {
  const messages = { page_one: '{count} page', page_other: '{count} pages', hello: 'Hello {name}' };

  it('chooses the plural by the count', () => {
    expect(translate(messages, 'en', 'page', { count: 1 })).toBe('1 page');
    expect(translate(messages, 'en', 'page', { count: 7 })).toBe('7 pages');
  });

  it('leaves a place without a value as it stands', () => {
    expect(translate(messages, 'en', 'hello')).toBe('Hello {name}');
  });

  it('does not fill what a value brings', () => {
    expect(translate(messages, 'en', 'hello', { name: '{name}' })).toBe('Hello {name}');
  });
});
