import { describe, expect, it } from 'vitest';
import { shrunkLocationQuotient, shrunkLocationQuotients } from '../../app/gaps/shrunk-location-quotient';

describe('shrunk location quotients', () => {
  it('are drawn towards 1 by two imagined firms', () => {
    const quotient = shrunkLocationQuotient(0, 1.5);
    expect(quotient.mean).toBe(2 / 3.5);
    // Gamma(2, 3.5): 1 − e^−3.5 (1 + 3.5).
    expect(quotient.pBelow1).toBeCloseTo(1 - 4.5 * Math.exp(-3.5), 13);
    expect(quotient.evidence).toBe('probable-gap');
  });

  it('name the evidence by the probability of lying below 1', () => {
    const cases: [number, number][] = [
      [0, 4],
      [0, 1.5],
      [3, 1.5],
      [30, 15],
      [0, 0],
    ];
    expect(cases.map(([count, expected]) => shrunkLocationQuotient(count, expected).evidence)).toEqual([
      'confirmed-gap',
      'probable-gap',
      'inconclusive',
      'confirmed-strength',
      'no-evidence',
    ]);
  });

  it('expect nothing where nobody has anything', () => {
    expect(
      shrunkLocationQuotients([[0, 0]])
        .flat()
        .map(({ mean, expected, evidence }) => ({ mean, expected, evidence })),
    ).toEqual([
      { mean: 1, expected: 0, evidence: 'no-evidence' },
      { mean: 1, expected: 0, evidence: 'no-evidence' },
    ]);
  });
});
