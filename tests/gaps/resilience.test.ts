import { describe, expect, it } from 'vitest';
import { nMinusOne, worstDepartures } from '../../app/gaps/resilience';
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

describe('departures, the worst first', () => {
  it('take the firm that costs most each time, until no path is left', () => {
    expect(worstDepartures(diamond, firms, 10)).toEqual([{ firm: 'alone', complete: 0n }]);
    const doubled = [...firms, { id: 'second', segments: ['a'] }];
    expect(worstDepartures(diamond, doubled, 10)).toEqual([
      { firm: 'right', complete: 1n },
      { firm: 'left', complete: 0n },
    ]);
    expect(worstDepartures(diamond, doubled, 1)).toEqual([{ firm: 'right', complete: 1n }]);
  });

  it('are none when no path is complete now', () => {
    expect(worstDepartures(diamond, [], 10)).toEqual([]);
  });
});
