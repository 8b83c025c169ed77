import { describe, expect, test } from 'vitest';
import {
  firmPoints,
  institutionPoints,
  matchGrade,
  offerFit,
  offerPoints,
  place,
  scoreFirm,
  scoreInstitution,
  scoreOffer,
  surroundings,
  type AskedNeed,
  type Confidence,
} from '../../app/needs/matching';
import { projectPoints, scoreProject } from '../../app/needs/matching-project';
import fc from '../properties';

const need: AskedNeed = {
  kind: 'equipment',
  segments: ['gis.cim', 'gis.survey'],
  regionCode: '440100',
  validUntil: '2026-12-31',
};
const around = { near: ['bim.kernel'], chains: ['gis'] };

describe('a firm’s score', () => {
  test('adds segment, evidence, region and offers, each with what was found', () => {
    const firm = {
      direct: 1,
      directConfidence: 'medium',
      nearConfidence: 'high',
      regionCode: '440300',
      offers: 'same',
    } as const;
    expect(scoreFirm(need, firm)).toEqual({
      score: 35 + 13 + 10 + 20,
      parts: [
        { part: 'segment', found: 'direct', points: 35, most: 40 },
        { part: 'evidence', found: 'medium', points: 13, most: 20 },
        { part: 'region', found: 'province', points: 10, most: 20 },
        { part: 'offers', found: 'same', points: 20, most: 20 },
      ],
    });
  });

  test('of one in a neighbouring segment with an unknown seat is low, and says the seat is unknown', () => {
    const near = {
      direct: 0,
      directConfidence: null,
      nearConfidence: 'low',
      regionCode: null,
      offers: 'none',
    } as const;
    const { score, parts } = scoreFirm(need, near);
    expect([score, parts.map(({ found }) => found)]).toEqual([18, ['near', 'low', 'unknown', 'none']]);
  });

  test('is from 0 to 100, the sum of its parts, and never falls when a firm does more', () => {
    const confidence = fc.constantFrom<(Confidence | null)[]>(null, 'high', 'medium', 'low');
    const firms = fc.record({
      direct: fc.integer({ min: 0, max: 2 }),
      directConfidence: confidence,
      nearConfidence: confidence,
      regionCode: fc.constantFrom(null, '440100', '440106', '440300', '110000'),
      offers: fc.constantFrom('same' as const, 'chain' as const, 'another' as const, 'none' as const),
    });
    fc.assert(
      fc.property(firms, (firm) => {
        const { score, parts } = scoreFirm(need, firm);
        expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const { points, most } of parts) expect(points).toBeLessThanOrEqual(most);
        expect(scoreFirm(need, { ...firm, offers: 'same' }).score).toBeGreaterThanOrEqual(score);
        if (firm.direct < 2)
          expect(scoreFirm(need, { ...firm, direct: firm.direct + 1 }).score).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});

test('the most of each table’s parts add up to a hundred', () => {
  const sums = [firmPoints, offerPoints, institutionPoints, projectPoints].map((table) =>
    Object.values(table).reduce((sum, { most }) => sum + most, 0),
  );
  expect(sums).toEqual([100, 100, 100, 100]);
});

test('an offer counts by kind, segment, region and how long it stands', () => {
  const offer = {
    kind: 'equipment',
    chainId: 'gis',
    segmentId: null,
    regionCode: null,
    validUntil: '2026-12-01',
  } as const;
  expect(scoreOffer(need, offer, around).parts.map(({ found, points }) => `${found} ${points}`)).toEqual([
    'same 40',
    'chain 22',
    'anywhere 15',
    'shorter 5',
  ]);
  const near = {
    ...offer,
    kind: 'data',
    segmentId: 'bim.kernel',
    regionCode: '110000',
    validUntil: '2027-01-01',
  } as const;
  expect(scoreOffer(need, near, around).parts.map(({ found, points }) => `${found} ${points}`)).toEqual([
    'another 10',
    'near 12',
    'elsewhere 0',
    'whole 10',
  ]);
  expect([offerFit(need, [offer], around), offerFit(need, [near], around)]).toEqual(['chain', 'none']);
});

test('an institution counts by the segments it worked in and by where it is', () => {
  expect(scoreInstitution(need, { direct: 2, regionCode: '440106' }).score).toBe(100);
  expect(scoreInstitution(need, { direct: 0, regionCode: '110000' }).score).toBe(0);
});

test('a project counts by what it works on, its nearest party and how far it is', () => {
  const told = (fit: Parameters<typeof scoreProject>[1]) =>
    scoreProject(need, fit).parts.map(({ found, points }) => `${found} ${points}`);
  expect(told({ direct: 1, regions: ['110000', '440300'], stage: 'underWay' })).toEqual([
    'worked 43',
    'province 10',
    'underWay 30',
  ]);
  expect(told({ direct: 2, regions: [null], stage: 'stopped' })).toEqual(['worked 50', 'unknown 0', 'stopped 0']);
});

test('regions hold what is below them, either way', () => {
  const places = [
    place('440100', '440106', 'unknown'),
    place('440106', '440100', 'unknown'),
    place('440100', '440300', 'unknown'),
    place('440100', '110000', 'unknown'),
    place('440100', null, 'unknown'),
    place(null, '110000', 'unknown'),
  ];
  expect(places).toEqual(['inside', 'inside', 'province', 'elsewhere', 'unknown', 'anywhere']);
});

test('around a need lie those who supply its segments or are supplied by them, and no needed one', () => {
  const segments = ['a', 'b', 'c', 'd'].map((id) => ({ id, chainId: id < 'c' ? 'x' : 'y' }));
  const links = [
    { supplierId: 'a', customerId: 'b' },
    { supplierId: 'c', customerId: 'a' },
    { supplierId: 'b', customerId: 'd' },
  ];
  expect(surroundings(['a'], { segments, links })).toEqual({ near: ['b', 'c'], chains: ['x'] });
  expect(surroundings(['a', 'b'], { segments, links })).toEqual({ near: ['c', 'd'], chains: ['x'] });
});

test('grades begin at 75 and 50', () => {
  expect([75, 74, 50, 49].map(matchGrade)).toEqual(['strong', 'fair', 'fair', 'weak']);
});
