import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

it('the types are those of openapi.json; `npm run types` makes them anew', async () => {
  const description = JSON.parse(readFileSync('openapi.json', 'utf8')) as Parameters<typeof openapiTS>[0];
  const made = astToString(await openapiTS(description, { defaultNonNullable: false }));
  const kept = readFileSync('src/api/schema.d.ts', 'utf8');
  expect(kept.slice(kept.indexOf('export interface paths'))).toBe(made.slice(made.indexOf('export interface paths')));
});
