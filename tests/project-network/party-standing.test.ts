import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { projectAnswers } from '../../app/project-network/answers';
import { communitiesOf, type WeightedTie } from '../../app/project-network/communities';
import { collaborationStanding } from '../../app/project-network/party-standing';
import { tiesOf } from '../../app/project-network/ties';
import fc from '../properties';
import { collaborationOf, fixture } from './made-up-collaboration';

const short = (id: string) => id.replace(/^(firm|project):/, '');
const told = (shown: Parameters<typeof collaborationStanding>[0]) => {
  const standing = collaborationStanding(shown);
  const byName = [...standing.parties].sort((a, b) => (a.party.id < b.party.id ? -1 : 1));
  const of = <Value>(pick: (party: (typeof byName)[number]) => Value) =>
    Object.fromEntries(byName.map((one) => [short(one.party.id), pick(one)]));
  return { standing, of };
};

describe('the fixture P1 {A, B, C} P2 {C, D} P3 {D, E, F} P4 {A, B}', () => {
  const { standing, of } = told(fixture);

  test('weighs AB 2, and AC, BC, CD, DE, DF, EF 1', () => {
    expect(
      Object.fromEntries(standing.ties.map(({ from, to, projects }) => [short(from) + short(to), projects.length])),
    ).toEqual({ AB: 2, AC: 1, BC: 1, CD: 1, DE: 1, DF: 1, EF: 1 });
  });

  test('has betweenness 0.6 for C and D and 0 for the others', () => {
    expect(of(({ between }) => Math.round(between * 1e9) / 1e9)).toEqual({ A: 0, B: 0, C: 0.6, D: 0.6, E: 0, F: 0 });
  });

  test('falls apart without C or D, and at the bridge CD', () => {
    expect(of(({ splits }) => splits)).toEqual({ A: false, B: false, C: true, D: true, E: false, F: false });
    expect(standing.bridges.map((ends) => ends.map(short))).toEqual([['C', 'D']]);
    expect(standing.parts).toBe(1);
  });

  test('has the communities {A, B, C} and {D, E, F} with Q = 0.3671875', () => {
    expect(of(({ community }) => community)).toEqual({ A: 0, B: 0, C: 0, D: 1, E: 1, F: 1 });
    expect(standing.communities).toEqual({ count: 2, modularity: 0.3671875 });
  });

  test('counts projects, leads and others', () => {
    expect(of(({ projects, leads, degree }) => [projects, leads, degree])).toEqual({
      A: [2, 2, 2],
      B: [2, 0, 2],
      C: [2, 1, 3],
      D: [2, 1, 3],
      E: [1, 0, 2],
      F: [1, 0, 2],
    });
  });

  test('is in two parts once C’s role in P2 has ended', () => {
    const roles = fixture.roles.filter(({ project, party }) => !(project === 'project:P2' && party === 'firm:C'));
    expect(told({ ...fixture, roles }).standing.parts).toBe(2);
  });
});

test('nobody and nothing have no communities, and a party alone is one of its own', () => {
  expect(told(collaborationOf({})).standing).toMatchObject({
    parties: [],
    parts: 0,
    communities: { modularity: null },
  });
  expect(told(collaborationOf({ P1: 'A' })).standing.communities).toEqual({ count: 1, modularity: null });
});

/** Q by its definition, pair by pair. */
function modularity(size: number, ties: readonly WeightedTie[], of: ArrayLike<number>): number {
  const weight = (a: number, b: number) =>
    ties.reduce(
      (sum, tie) => sum + ((tie.from === a && tie.to === b) || (tie.from === b && tie.to === a) ? tie.weight : 0),
      0,
    );
  const total = ties.reduce((sum, tie) => sum + 2 * tie.weight, 0);
  const nodes = Array.from({ length: size }, (_, node) => node);
  const degrees = nodes.map((a) => nodes.reduce((sum, b) => sum + weight(a, b), 0));
  let sum = 0;
  for (const a of nodes)
    for (const b of nodes) if (of[a] === of[b]) sum += weight(a, b) / total - (degrees[a]! * degrees[b]!) / total ** 2;
  return sum;
}

test('communities: Q is that of the definition, no single move raises it, and the same chance gives the same', () => {
  const graph = fc.integer({ min: 2, max: 9 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      pairs: fc.uniqueArray(
        fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 4 })).filter(([a, b]) => a < b),
        { minLength: 1, maxLength: 20, selector: ([a, b]) => a * size + b },
      ),
    }),
  );
  fc.assert(
    fc.property(graph, ({ size, pairs }) => {
      const ties = pairs.map(([from, to, weight]) => ({ from, to, weight }));
      const found = communitiesOf(size, ties, randomLcg(1));
      const q = modularity(size, ties, found.of);
      expect(found.modularity).toBeCloseTo(q, 10);
      for (let node = 0; node < size; node++)
        for (const community of new Set(found.of)) {
          const other = [...found.of];
          other[node] = community;
          expect(modularity(size, ties, other)).toBeLessThanOrEqual(q + 1e-9);
        }
      expect(communitiesOf(size, ties, randomLcg(1))).toEqual(found);
    }),
    { numRuns: 150 },
  );
});

test('ties name the projects two parties share, whatever their roles and however often', () => {
  const twice = { ...fixture.roles[0]!, role: 'funder' as const, until: '2026-06-01' };
  expect(tiesOf({ ...fixture, roles: [...fixture.roles, twice] })).toEqual(tiesOf(fixture));
  expect(tiesOf(fixture)[0]).toEqual({ from: 'firm:A', to: 'firm:B', projects: ['project:P1', 'project:P4'] });
});

test('all in one group is not called a number of groups', () => {
  const connects = (projects: Readonly<Record<string, string>>) => {
    const shown = { ...collaborationOf(projects), ties: [] };
    const said = { shown, standing: collaborationStanding(shown), gaps: null, segments: [], language: 'en' } as const;
    return projectAnswers(said).find(({ id }) => id === 'connects');
  };
  expect(connects({ P1: 'AB', P2: 'AB', P3: 'AC' })).toMatchObject({
    lead: 'Parties that connect others who share no project: 1',
    note: null,
  });
  expect(connects({ P1: 'ABC', P2: 'CD', P3: 'DEF', P4: 'AB' })!.note).toBe('Groups by shared projects: 2.');
});
