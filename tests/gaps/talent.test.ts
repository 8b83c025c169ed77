import { describe, expect, it } from 'vitest';
import { talentBalance } from '../../app/gaps/talent';

describe('the talent balance', () => {
  it('relates demand to supply', () => {
    expect(talentBalance({ demand: 100, supply: 60 })).toEqual({ ratio: 100 / 60, gap: 0.4, sufficiency: 0.6 });
    expect(talentBalance({ demand: 10, supply: 15 })).toEqual({ ratio: 10 / 15, gap: -0.5, sufficiency: 1 });
  });

  it('has a gap of 1 but no ratio when nobody is available', () => {
    expect(talentBalance({ demand: 10, supply: 0 })).toEqual({ ratio: null, gap: 1, sufficiency: 0 });
  });

  it('is null without demand, and where a number is not known', () => {
    const nothing = { ratio: null, gap: null, sufficiency: null };
    expect(talentBalance({ demand: 0, supply: 9 })).toEqual(nothing);
    expect(talentBalance({ demand: null, supply: 9 })).toEqual(nothing);
    expect(talentBalance({ demand: 9, supply: null })).toEqual(nothing);
  });

  it('refuses a negative number', () => {
    expect(() => talentBalance({ demand: -1, supply: 0 })).toThrow(RangeError);
  });
});
