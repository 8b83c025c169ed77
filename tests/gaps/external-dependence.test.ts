import { describe, expect, it } from 'vitest';
import { externalDependence, pooledExternalShare } from '../../app/gaps/external-dependence';

describe('external dependence', () => {
  it('is the share of relations from outside, drawn towards the pooled share while they are few', () => {
    expect(externalDependence({ local: 1, external: 3 }, 0.5)).toEqual({
      n: 4,
      raw: 0.75,
      localSupportRate: 0.25,
      shrunk: 0.625,
    });
  });

  it('goes by value when the values are known', () => {
    expect(externalDependence({ local: 3, external: 1, localValue: 20, externalValue: 60 }, 0.5)).toEqual({
      n: 4,
      raw: 0.75,
      localSupportRate: 0.25,
      shrunk: 0.625,
    });
    expect(externalDependence({ local: 3, external: 1, localValue: 20, externalValue: null }, 0.5).raw).toBe(0.25);
  });

  it('is null, not 0, without relations', () => {
    expect(externalDependence({ local: 0, external: 0 }, 0.5)).toEqual({
      n: 0,
      raw: null,
      localSupportRate: null,
      shrunk: null,
    });
    expect(pooledExternalShare([{ local: 0, external: 0 }])).toBeNull();
  });

  it('pools all relations alike', () => {
    expect(
      pooledExternalShare([
        { local: 1, external: 3 },
        { local: 6, external: 0 },
      ]),
    ).toBe(0.3);
  });

  it('refuses a negative count', () => {
    expect(() => externalDependence({ local: -1, external: 2 }, null)).toThrow(RangeError);
  });
});
