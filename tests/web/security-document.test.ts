import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [\dV]/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

test('every item of the checklist is proved by a test that exists, or says why it is not met or does not apply', () => {
  expect(rows.length).toBeGreaterThan(40);
  const wrong = rows.flatMap(([item, , proof = '']) => {
    const [, file, title] = /(tests\/\S+) :: (.+)$/.exec(proof) ?? [];
    if (!file || !title)
      return /^(not applicable|not met|partly met)/.test(proof) || item!.startsWith('V') ? [] : [`${item}: ${proof}`];
    return existsSync(file) && readFileSync(file, 'utf8').includes(title) ? [] : [`${item}: ${proof}`];
  });
  expect(wrong).toEqual([]);
});
