import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../app/scenarios/applied-scenario';
import { asSent } from './as-sent';
import type { Edit } from '../../app/scenarios/edit';
import { whatItTakes } from '../../app/scenarios/fills-to-reach';
import { prepareModel, type ScenarioModel } from '../../app/scenarios/scenario-model';
import { scenarioOutcome } from '../../app/scenarios/scenario-outcome';
import fc from '../properties';
import { everyPath } from '../gaps/small-graphs';
import { madeUpModel } from './made-up-models';
import { randomEdits } from './random-edits';
import { shippedModel } from './shipped-model';

const model = shippedModel();
const prepared = prepareModel(model);
const filled = (...segments: string[]) => ({ edits: segments.map((segment): Edit => ({ kind: 'fill', segment })) });
const outcome = (...segments: string[]) => scenarioOutcome(prepared, filled(...segments));
const figures = (found: ReturnType<typeof outcome>) => [
  found.after.segments[0],
  found.after.links[0],
  found.after.paths[0],
];

describe('a scenario on the shipped map', () => {
  it('without a supposition changes nothing: 30 of 47 segments, 42 of 95 links, 11 of 370 paths', () => {
    const found = outcome();
    expect(found.before).toEqual({ segments: [30, 47], links: [42, 95], paths: [11n, 370n] });
    expect(found.after).toEqual(found.before);
    expect([found.gained, found.lost, found.steps, found.together]).toEqual([[], [], [], 0n]);
    expect(found.next).toEqual({ segments: ['control.ioc'], gain: 27n });
  });

  it('with a segment more, then two, says what each adds alone, in its turn, and together', () => {
    const found = outcome('control.ioc', 'simulation.decision');
    expect(figures(outcome('control.ioc'))).toEqual([31, 46, 38n]);
    expect(figures(found)).toEqual([32, 51, 66n]);
    expect(found.steps.map(({ alone, inTurn }) => [alone, inTurn])).toEqual([
      [27n, 27n],
      [14n, 28n],
    ]);
    expect(found.together).toBe(55n);
    expect(outcome('simulation.decision', 'control.ioc').steps.map(({ inTurn }) => inTurn)).toEqual([14n, 41n]);
  });

  it('fills governance or low code to no path alone, and to four together', () => {
    expect(figures(outcome('fusion.governance'))).toEqual([31, 47, 11n]);
    expect(figures(outcome('control.lowcode'))).toEqual([31, 44, 11n]);
    expect(figures(outcome('fusion.governance', 'control.lowcode'))).toEqual([32, 49, 15n]);
  });

  it('says of every gap what it would add next, and which completes most', () => {
    const found = outcome('control.ioc', 'simulation.decision');
    const gains = new Map(found.segments.map(({ id, next }) => [id, next]));
    expect(found.next).toEqual({ segments: ['simulation.emergency'], gain: 42n });
    expect(gains.get('simulation.emergency')).toBe(42n);
    expect(found.segments.filter(({ next: gain }) => gain === null)).toHaveLength(32);
  });

  it('reaches a fifth of the paths from two fills by any one of six more', () => {
    const { answer, target } = whatItTakes(prepared, new Set(heldWith('control.ioc', 'simulation.decision')), 20);
    expect(target).toBe(74n);
    expect(answer).toMatchObject({ kind: 'sets', size: 1 });
    expect(answer.kind === 'sets' && answer.sets.map(({ complete }) => complete)).toEqual([
      108n,
      98n,
      85n,
      84n,
      80n,
      78n,
    ]);
    expect(whatItTakes(prepared, new Set(heldWith()), 20).answer).toMatchObject({
      kind: 'sets',
      size: 3,
      inAll: ['simulation.decision', 'control.ioc'],
    });
  });
});

describe('a supposition', () => {
  const here = model.firms![0]!;
  const state = (edit: Edit, ...others: Edit[]) => applyScenario(prepared, [edit, ...others]).standings[0]!;
  const present = model.segments.find((segment) => segment.here)!.id;
  const missing = model.segments.find((segment) => !segment.here)!.id;
  const elsewhere = model.elsewhere!.find((firm) => firm.segments.some((place) => !model.segments[place]!.here))!;

  it('that the facts have caught up with is marked as come true', () => {
    expect(state({ kind: 'fill', segment: present })).toMatchObject({ state: 'came-true' });
    expect(state({ kind: 'drop', segment: missing })).toMatchObject({ state: 'came-true' });
    expect(state({ kind: 'come', firm: here.id })).toMatchObject({ state: 'came-true' });
    const own = model.segments[here.segments[0]!]!.id;
    expect(state({ kind: 'grow', firm: here.id, segment: own })).toMatchObject({ state: 'came-true' });
    expect(state({ kind: 'end', firm: here.id, segment: missing })).toMatchObject({ state: 'came-true' });
  });

  it('that cannot be applied is left out, and why is said', () => {
    expect(state({ kind: 'fill', segment: 'no.such' })).toMatchObject({ state: 'left-out', why: 'unknown-segment' });
    expect(state({ kind: 'lose', firm: elsewhere.id })).toMatchObject({ state: 'left-out', why: 'not-here' });
    expect(state({ kind: 'come', firm: 'nobody' })).toMatchObject({ state: 'left-out', why: 'unknown-firm' });
    const uncounted = prepareModel({ ...model, firms: null });
    expect(applyScenario(uncounted, [{ kind: 'lose', firm: here.id }]).standings[0]).toMatchObject({
      state: 'left-out',
      why: 'not-counted',
    });
  });

  it('and its opposite are both left out, so that no order decides', () => {
    const pair: Edit[] = [
      { kind: 'drop', segment: missing },
      { kind: 'fill', segment: missing },
    ];
    expect(pair.map((edit, index) => state(edit, pair[1 - index]!))).toEqual(
      pair.map((edit) => ({ edit, state: 'left-out', why: 'contradicted' })),
    );
  });

  it('of a firm that leaves takes what it alone holds, unless somebody is supposed to take it up', () => {
    const alone = model.firms!.find(({ segments }) =>
      segments.some((place) => model.firms!.filter((firm) => firm.segments.includes(place)).length === 1),
    )!;
    const lost = scenarioOutcome(prepared, { edits: [{ kind: 'lose', firm: alone.id }] }).lost;
    expect(lost.length).toBeGreaterThan(0);
    const both: Edit[] = [{ kind: 'lose', firm: alone.id }, ...filled(...lost).edits];
    expect(applyScenario(prepared, both).standings.every((standing) => standing.state === 'applies')).toBe(true);
    expect(scenarioOutcome(prepared, { edits: both }).lost).toEqual([]);
  });

  it('of a firm that comes brings every segment it holds elsewhere', () => {
    const { gained } = scenarioOutcome(prepared, { edits: [{ kind: 'come', firm: elsewhere.id }] });
    const brought = elsewhere.segments.map((place) => model.segments[place]!).filter((segment) => !segment.here);
    expect(new Set(gained)).toEqual(new Set(brought.map(({ id }) => id)));
  });
});

describe('the outcome of a scenario', () => {
  it('does not depend on the order of its suppositions', () => {
    fc.assert(
      fc.property(randomEdits(model), fc.nat(), (edits, turn) => {
        const turned = [
          ...edits.slice(turn % (edits.length || 1)),
          ...edits.slice(0, turn % (edits.length || 1)),
        ].reverse();
        const [one, other] = [scenarioOutcome(prepared, { edits }), scenarioOutcome(prepared, { edits: turned })];
        expect({ ...other, steps: null, standings: null }).toEqual({ ...one, steps: null, standings: null });
        expect(new Set(other.standings)).toEqual(new Set(one.standings));
        expect(one.steps.reduce((sum, step) => sum + step.inTurn, 0n)).toBe(one.together);
      }),
      { numRuns: 200 },
    );
  });

  it('equals walking every path, per chain, segment and link', () => {
    const paths = everyPath(prepared.graph);
    const chainOf = new Map(model.segments.map(({ id, chain }) => [id, chain]));
    fc.assert(
      fc.property(randomEdits(model, 6), (edits) => {
        const found = scenarioOutcome(prepared, { edits });
        const after = new Set(found.segments.filter((segment) => segment.after).map(({ id }) => id));
        const complete = paths.filter((path) => path.every((id) => after.has(id)));
        expect(found.after.paths).toEqual([BigInt(complete.length), 370n]);
        for (const { chain, after: own } of found.chains) {
          const touching = (list: string[][]) => list.filter((path) => path.some((id) => chainOf.get(id) === chain));
          expect(own.paths).toEqual([BigInt(touching(complete).length), BigInt(touching(paths).length)]);
        }
        for (const segment of found.segments)
          expect(segment.pathsAfter).toBe(BigInt(complete.filter((path) => path.includes(segment.id)).length));
        for (const link of found.links) {
          const over = complete.filter(
            (path) => path[path.indexOf(link.supplier) + 1] === link.customer && path.includes(link.supplier),
          );
          expect(link.pathsAfter).toBe(BigInt(over.length));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same from the model as it travels, for a thousand scenarios, beyond 2^53 paths too', () => {
    const large = madeUpModel({ segments: 300, firms: 60, missing: 40, seed: 0.26 });
    expect(prepareModel(large).graph.totalPaths).toBeGreaterThan(2n ** 53n);
    for (const [facts, runs] of [
      [model, 800],
      [large, 200],
    ] as const) {
      const here = prepareModel(facts);
      const there = prepareModel(JSON.parse(JSON.stringify(facts)) as ScenarioModel);
      fc.assert(
        fc.property(randomEdits(facts), (edits) => {
          const answered = JSON.stringify(asSent(scenarioOutcome(here, { edits })));
          expect(JSON.stringify(asSent(scenarioOutcome(there, { edits })))).toBe(answered);
        }),
        { numRuns: runs },
      );
    }
  });
});

function heldWith(...segments: string[]): ReadonlySet<string> {
  return applyScenario(prepared, filled(...segments).edits).after;
}
