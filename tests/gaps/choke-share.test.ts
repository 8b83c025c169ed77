import { describe, expect, it } from 'vitest';
import { chokeShares } from '../../app/gaps/choke-share';

describe('choke shares', () => {
  it('measure a segment against the one most paths run through', () => {
    const twoChains = {
      nodes: ['a', 'b', 'c', 'x'],
      edges: [
        ['a', 'b'],
        ['a', 'c'],
      ] as const,
    };
    expect(chokeShares(twoChains)).toEqual(
      new Map([
        ['a', 1],
        ['b', 0.5],
        ['c', 0.5],
        ['x', 0.5],
      ]),
    );
  });
});
