import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applicationMessages } from '../../app/alliance/applications/application-messages';

test('whatever is done with an application is said in words of its own in its history', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.server.ts'),
  );
  const texts = sources.map((file) => readFileSync(join('app', file), 'utf8'));
  const deeds = texts.flatMap((text) =>
    [...text.matchAll(/deed: [`']application\.([a-z-]+)'/g)].map(([, deed]) => deed!),
  );
  expect(deeds).toContain('propose-undo');
  expect(deeds.filter((deed) => !Object.hasOwn(applicationMessages.zh.deeds, deed))).toEqual([]);
});
