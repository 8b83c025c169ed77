import { describe, expect, it } from 'vitest';
import {
  mostEdits,
  readScenario,
  scenarioQuery,
  withEdit,
  withoutEdit,
  type Scenario,
} from '../../app/scenarios/scenario';
import fc from '../properties';
import { randomEdits } from './random-edits';
import { shippedModel } from './shipped-model';

const read = (query: string) => readScenario(new URLSearchParams(query));

describe('a scenario in an address', () => {
  it('is a list of suppositions under each kind, with the facts it was made on', () => {
    expect(read('fill=control.ioc,simulation.decision&lose=zhonghaida&grow=pci~gis.base&at=0123abcd')).toEqual({
      edits: [
        { kind: 'fill', segment: 'control.ioc' },
        { kind: 'fill', segment: 'simulation.decision' },
        { kind: 'lose', firm: 'zhonghaida' },
        { kind: 'grow', firm: 'pci', segment: 'gis.base' },
      ],
      version: '0123abcd',
      unread: 0,
    });
  });

  it('counts what it cannot read, and takes what is said twice once', () => {
    expect(read('fill=a,a,<b>&fill=a&grow=only-a-firm&end=a~b~c&at=yesterday')).toEqual({
      edits: [{ kind: 'fill', segment: 'a' }],
      version: null,
      unread: 3,
    });
  });

  it('holds forty suppositions, and counts those beyond', () => {
    const many = Array.from({ length: 45 }, (_, index) => `s${index}`).join(',');
    const found = read(`fill=${many}`);
    expect([found.edits.length, found.unread]).toEqual([mostEdits, 5]);
    expect(withEdit(found, { kind: 'fill', segment: 'one-more' })).toBe(found);
  });

  it('grows and shrinks by one supposition, and does not grow by one that it holds', () => {
    const one: Scenario = { edits: [{ kind: 'fill', segment: 'a' }], version: null };
    const two = withEdit(one, { kind: 'lose', firm: 'b' });
    expect(two.edits).toHaveLength(2);
    expect(withEdit(two, { kind: 'lose', firm: 'b' })).toBe(two);
    expect(withoutEdit(two, { kind: 'lose', firm: 'b' })).toEqual(one);
  });

  it('is written as it is read, and without suppositions is nothing', () => {
    expect(scenarioQuery({ edits: [], version: '0123abcd' })).toEqual({});
    fc.assert(
      fc.property(randomEdits(shippedModel()), (edits) => {
        const written = new URLSearchParams(scenarioQuery({ edits, version: '0123abcd' })).toString();
        const again = read(written);
        expect(new Set(again.edits.map(json))).toEqual(new Set(edits.map(json)));
        expect(again.unread).toBe(0);
        expect(new URLSearchParams(scenarioQuery(again)).toString()).toBe(written);
      }),
    );
  });
});

function json(value: unknown): string {
  return JSON.stringify(value, Object.keys(value as object).sort());
}
