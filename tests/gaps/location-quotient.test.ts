import { describe, expect, it } from 'vitest';
import { locationQuotients } from '../../app/gaps/location-quotient';

describe('location quotients', () => {
  it('compare a region’s share of a segment with that of all regions', () => {
    expect(
      locationQuotients([
        [3, 1],
        [1, 3],
      ]),
    ).toEqual([
      [1.5, 0.5],
      [0.5, 1.5],
    ]);
    expect(
      locationQuotients([
        [2, 4],
        [1, 2],
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('are null, never 0 or infinite, where a region or a segment has no firm', () => {
    expect(
      locationQuotients([
        [3, 1, 0],
        [0, 0, 0],
      ]),
    ).toEqual([
      [1, 1, null],
      [null, null, null],
    ]);
    expect(locationQuotients([])).toEqual([]);
  });

  it('are 0 where the region has firms, but none in a segment that others have', () => {
    expect(
      locationQuotients([
        [2, 0],
        [1, 1],
      ])[0],
    ).toEqual([4 / 3, 0]);
  });
});
