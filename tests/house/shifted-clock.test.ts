import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const clock = resolve('tests/setup/shifted-clock.cjs');

/** What a process of that clock prints of an expression. */
function told(expression: string): unknown {
  const { stdout } = spawnSync(process.execPath, ['--require', clock, '-p', `JSON.stringify(${expression})`], {
    encoding: 'utf8',
    // Five hundred days: the run's own shift, if it has one, ends here.
    env: { ...process.env, NODE_OPTIONS: '', CLOCK_SHIFT_MS: String(500 * 86_400_000) },
  });
  return JSON.parse(stdout);
}

test('under the shifted clock a process knows one present, however it asks, and every other date is what it was', () => {
  // The system's own clock is still what built the prototype.
  const days = '(at) => Math.round((at - Date.prototype.constructor.now()) / 86_400_000)';
  expect(told(`[Date.now(), new Date().getTime(), Date.parse(Date())].map(${days})`)).toEqual([500, 500, 500]);
  expect(told("[new Date(0), new Date('2026-11-23'), new Date(2026, 0, 1).getMonth(), Date.UTC(1970, 0, 2)]")).toEqual([
    '1970-01-01T00:00:00.000Z',
    '2026-11-23T00:00:00.000Z',
    0,
    86_400_000,
  ]);
  expect(told('[new Date() instanceof Date, new (class extends Date {})() instanceof Date]')).toEqual([true, true]);
});
