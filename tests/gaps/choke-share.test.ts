import { describe, expect, it } from 'vitest';
import { chokeShares, pathShares } from '../../app/gaps/choke-share';
import { diamond } from './small-graphs';

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

  it('differ from the share of all paths when no segment is on every path', () => {
    const twoChains = {
      nodes: ['a', 'b', 'c', 'x'],
      edges: [
        ['a', 'b'],
        ['a', 'c'],
      ] as const,
    };
    expect(pathShares(twoChains)).toEqual(
      new Map([
        ['a', 2 / 3],
        ['b', 1 / 3],
        ['c', 1 / 3],
        ['x', 1 / 3],
      ]),
    );
    expect(pathShares(diamond).get('a')).toBe(1);
  });
});
