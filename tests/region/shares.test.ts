import { expect, test } from 'vitest';
import { publishedShares } from '../../app/region/shares.server';
import { testDatabase } from '../database';

test('the published shares are 54, 11 and 5 per cent, as printed and with their source', () => {
  const shares = publishedShares(testDatabase());
  expect(shares.map(({ citySlug, printed, value, asOf, source }) => [citySlug, printed, value, asOf, source])).toEqual([
    ['beijing', '54', 54, '2021', '§3.3 [37]'],
    ['shanghai', '11', 11, '2021', '§3.3 [37]'],
    ['guangzhou', '5', 5, '2021', '§3.3 [37]'],
  ]);
});
