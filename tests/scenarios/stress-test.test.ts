import { describe, expect, it } from 'vitest';
import { prepareModel } from '../../app/scenarios/scenario-model';
import { scenarioOutcome } from '../../app/scenarios/scenario-outcome';
import { stressTest } from '../../app/scenarios/stress-test';
import { shippedModel } from './shipped-model';

const model = shippedModel();
const prepared = prepareModel(model);
const result = stressTest(prepared);

describe('the stress test', () => {
  it('says of every firm what a scenario without it says', () => {
    expect(result.firms).toHaveLength(model.firms!.length);
    for (const { firm, heldAlone, pathsLost, pathsAfter } of result.firms!) {
      const without = scenarioOutcome(prepared, { edits: [{ kind: 'lose', firm }] });
      expect([heldAlone, pathsLost, pathsAfter]).toEqual([without.lost, -without.together, without.after.paths[0]]);
    }
  });

  it('says of every segment held what a scenario without it says', () => {
    expect(result.segments).toHaveLength(30);
    for (const { segment, linksLost, pathsLost, pathsAfter } of result.segments) {
      const without = scenarioOutcome(prepared, { edits: [{ kind: 'drop', segment }] });
      expect([pathsLost, pathsAfter]).toEqual([-without.together, without.after.paths[0]]);
      expect(linksLost).toBe(without.before.links[0] - without.after.links[0]);
    }
  });

  it('puts the greatest loss first, ties by what is held alone', () => {
    const order = result.firms!.map(({ pathsLost, heldAlone }) => [Number(pathsLost), heldAlone.length]);
    expect(order).toEqual([...order].sort((a, b) => b[0]! - a[0]! || b[1]! - a[1]!));
    const segments = result.segments.map(({ pathsLost }) => Number(pathsLost));
    expect(segments).toEqual([...segments].sort((a, b) => b - a));
    expect([result.complete, segments[0]]).toEqual([11n, 8]);
  });

  it('counts no firm where firms may not be counted, and still the segments', () => {
    const uncounted = stressTest(prepareModel({ ...model, firms: null }));
    expect([uncounted.firms, uncounted.meanRetained]).toEqual([null, null]);
    expect(uncounted.segments).toEqual(result.segments.map((loss) => ({ ...loss, holders: null })));
  });
});
