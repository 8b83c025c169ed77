import { describe, expect, it } from 'vitest';
import { herfindahl } from '../../app/gaps/herfindahl';

describe('the Herfindahl index', () => {
  it('is 1/n for n equal suppliers', () => {
    expect(herfindahl([10, 10, 10, 10])).toEqual({
      n: 4,
      hhi: 0.25,
      normalised: 0,
      effectiveSuppliers: 4,
      topShare: 0.25,
    });
  });

  it('is 1 for a single supplier and cannot be normalised', () => {
    expect(herfindahl([42])).toEqual({ n: 1, hhi: 1, normalised: null, effectiveSuppliers: 1, topShare: 1 });
  });

  it('does not count a supplier of nothing', () => {
    expect(herfindahl([30, 0, 10])).toEqual({
      n: 2,
      hhi: 0.625,
      normalised: 0.25,
      effectiveSuppliers: 1.6,
      topShare: 0.75,
    });
  });

  it('is null without suppliers', () => {
    expect(herfindahl([0, 0])).toEqual({ n: 0, hhi: null, normalised: null, effectiveSuppliers: null, topShare: null });
  });

  it('refuses a negative value', () => {
    expect(() => herfindahl([-1, 2])).toThrow(RangeError);
  });
});
