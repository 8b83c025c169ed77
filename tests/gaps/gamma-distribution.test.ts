import { describe, expect, it } from 'vitest';
import { gammaCdf, gammaQuantile, logGamma } from '../../app/gaps/gamma-distribution';
import fc from '../properties';

/** For whole shapes 1 − e^−x Σ x^k/k!, summed from the smaller side. */
function erlangCdf(x: number, shape: number): number {
  let term = Math.exp(-x);
  let sum = 0;
  for (let k = 0; k < shape; k++) {
    sum += term;
    term *= x / (k + 1);
  }
  return 1 - sum;
}

describe('the Gamma distribution', () => {
  it('has the known logarithms of its function', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 10);
  });

  it('has the known values of the error function for shape ½', () => {
    expect(gammaCdf(1, 0.5, 1)).toBeCloseTo(0.8427007929497149, 13);
    expect(gammaCdf(2, 0.5, 2)).toBeCloseTo(0.9953222650189527, 13);
  });

  it('agrees with the closed form for whole shapes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (shape, x) => {
        expect(gammaCdf(x, shape, 1)).toBeCloseTo(erlangCdf(x, shape), 11);
      }),
    );
  });

  it('finds the value below which a share lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 5000, noNaN: true }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (shape, rate, share) => {
          expect(gammaCdf(gammaQuantile(share, shape, rate), shape, rate)).toBeCloseTo(share, 10);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is exponential for shape 1', () => {
    expect(gammaQuantile(0.5, 1, 2)).toBeCloseTo(Math.LN2 / 2, 14);
  });

  it('starts at 0 and never ends', () => {
    expect([
      gammaCdf(0, 2, 1),
      gammaCdf(-1, 2, 1),
      gammaCdf(Infinity, 2, 1),
      gammaQuantile(0, 2, 1),
      gammaQuantile(1, 2, 1),
    ]).toEqual([0, 0, 1, 0, Infinity]);
  });

  it('refuses shapes, rates and shares outside their ranges', () => {
    expect(() => gammaCdf(1, 0, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 1, -1)).toThrow(RangeError);
    expect(() => gammaQuantile(1.1, 1, 1)).toThrow(RangeError);
  });
});
