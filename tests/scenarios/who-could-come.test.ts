import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../app/scenarios/applied-scenario';
import { prepareModel, type ScenarioModel } from '../../app/scenarios/scenario-model';
import { whoCouldCome } from '../../app/scenarios/who-could-come';
import { shippedModel } from './shipped-model';

/** a → b → c; b is missing, and so is d, which c supplies. */
const model: ScenarioModel = {
  region: '440100',
  lens: 'registry',
  version: '00000000',
  segments: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    id,
    chain: 'one',
    here: id === 'a' || id === 'c',
    elsewhere: id !== 'e',
  })),
  links: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ],
  firms: [
    { id: 'both-ends', segments: [2, 0] },
    { id: 'supplier', segments: [0] },
  ],
  elsewhere: [
    { id: 'brings-one', region: '110000', segments: [1, 2] },
    { id: 'brings-more', region: '310000', segments: [3, 1] },
    { id: 'other', region: '310000', segments: [3] },
  ],
};

describe('who could take up a segment', () => {
  const prepared = prepareModel(model);
  const held = applyScenario(prepared, []).before;

  it('are firms elsewhere that hold it, those first that would bring other missing segments too', () => {
    expect(whoCouldCome(prepared, held, 'b').elsewhere).toEqual([
      { id: 'brings-more', region: '310000', brings: ['d'] },
      { id: 'brings-one', region: '110000', brings: [] },
    ]);
  });

  it('and firms here in the segments next to it, those with most of them first', () => {
    expect(whoCouldCome(prepared, held, 'b').neighbours).toEqual([
      { id: 'both-ends', adjacent: ['a', 'c'] },
      { id: 'supplier', adjacent: ['a'] },
    ]);
  });

  it('are to be looked for first where no region has a firm', () => {
    expect(whoCouldCome(prepared, held, 'e')).toEqual({
      segment: 'e',
      elsewhere: [],
      neighbours: [],
      verifyFirst: true,
    });
    const shipped = prepareModel(shippedModel());
    const { before } = applyScenario(shipped, []);
    expect(whoCouldCome(shipped, before, 'simulation.decision').verifyFirst).toBe(true);
    expect(whoCouldCome(shipped, before, 'control.ioc')).toMatchObject({ verifyFirst: false, elsewhere: [{}] });
  });
});
