import { expect, test } from 'vitest';
import { routeNumber } from '../../app/web/route-number';

test.each([
  ['1', 1],
  ['999999999999', 999_999_999_999],
  ['', 0],
  ['0', 0],
  ['01', 0],
  ['0x1F', 0],
  ['1e3', 0],
  ['1.0', 0],
  [' 1', 0],
  ['-1', 0],
  ['１', 0],
  ['1000000000000', 0],
])('an address that says “%s” names %d', (text, number) => {
  expect(routeNumber({ id: text })).toBe(number);
});

test('another part of the address is read by its name, and one that is not there names nothing', () => {
  expect(routeNumber({ id: '1', level: '3' }, 'level')).toBe(3);
  expect(routeNumber({})).toBe(0);
});
