import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a program that only loads modules through Vite opens no socket for a browser, which two at once would fight for', () => {
  const loaders = readdirSync('bin')
    .map((name) => [name, readFileSync(`bin/${name}`, 'utf8')] as const)
    .filter(([, text]) => /createServer\(\{[^;]*watch: null/.test(text));
  expect(loaders.map(([name]) => name)).toEqual(['bench.js', 'demo.js', 'prove-requests.js']);
  for (const [, text] of loaders) expect(text).toMatch(/watch: null, ws: false/);
});
