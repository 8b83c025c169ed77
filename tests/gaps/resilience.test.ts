import { describe, expect, it } from 'vitest';
import { nMinusOne, resilienceCurve } from '../../app/gaps/resilience';
import { diamond } from './small-graphs';

const firms = [
  { id: 'alone', segments: ['a', 'a', 'elsewhere'] },
  { id: 'left', segments: ['b', 'd'] },
  { id: 'right', segments: ['c', 'd', 'e'] },
];

describe('N−1 resilience', () => {
  it('says what each firm takes away when it leaves', () => {
    const { complete, perFirm, meanRetained } = nMinusOne(diamond, firms);
    expect(complete).toBe(3n);
    expect(perFirm.get('alone')).toEqual({ segmentsLost: ['a'], pathsLost: 3n, coverageAfter: 0 });
    expect(perFirm.get('left')).toEqual({ segmentsLost: ['b'], pathsLost: 1n, coverageAfter: 2 / 3 });
    expect(perFirm.get('right')).toEqual({ segmentsLost: ['c', 'e'], pathsLost: 2n, coverageAfter: 1 / 3 });
    expect(meanRetained).toBeCloseTo(1 / 3, 15);
  });

  it('has no mean when no path is complete now, nor without firms', () => {
    expect(nMinusOne(diamond, [{ id: 'x', segments: ['a'] }]).meanRetained).toBeNull();
    expect(nMinusOne(diamond, []).meanRetained).toBeNull();
  });
});

describe('the resilience curve', () => {
  it('takes the firm that costs most first and averages what is retained', () => {
    expect(resilienceCurve(diamond, firms)).toEqual({
      steps: [
        { firm: 'alone', retained: 0 },
        { firm: 'right', retained: 0 },
        { firm: 'left', retained: 0 },
      ],
      area: 0,
    });
    const doubled = [...firms, { id: 'second', segments: ['a'] }];
    expect(resilienceCurve(diamond, doubled)).toEqual({
      steps: [
        { firm: 'right', retained: 1 / 3 },
        { firm: 'left', retained: 0 },
        { firm: 'alone', retained: 0 },
        { firm: 'second', retained: 0 },
      ],
      area: 1 / 12,
    });
  });

  it('is null when no path is complete now', () => {
    expect(resilienceCurve(diamond, [])).toBeNull();
  });
});
