import { describe, expect, it } from 'vitest';
import { mustPass } from '../../app/gaps/must-pass';
import fc from '../properties';
import { acyclicWithPresence, diamond, everyPath } from './small-graphs';

describe('must-pass segments', () => {
  it('run from the source to the sink and leave detours out', () => {
    expect(mustPass(diamond)).toEqual(
      new Map([
        ['d', ['a', 'd']],
        ['e', ['a', 'c', 'e']],
      ]),
    );
  });

  it('are null for a sink that the given starts do not reach', () => {
    expect(mustPass(diamond, ['b'])).toEqual(
      new Map([
        ['d', ['b', 'd']],
        ['e', null],
      ]),
    );
  });

  it('take in a whole cycle, since a path needs all of it', () => {
    expect(
      mustPass({
        nodes: ['a', 'b', 'c', 'd'],
        edges: [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
          ['b', 'd'],
        ],
      }),
    ).toEqual(new Map([['d', ['a', 'b', 'c', 'd']]]));
  });

  it('equal the segments that all paths to the sink share', () => {
    fc.assert(
      fc.property(acyclicWithPresence, fc.boolean(), ({ graph, present }, limited) => {
        const starts = limited ? present : undefined;
        const paths = everyPath(graph, starts);
        for (const [sink, found] of mustPass(graph, starts)) {
          const ending = paths.filter((path) => path.at(-1) === sink);
          if (ending.length === 0) expect(found).toBeNull();
          else expect(found).toEqual(ending[0]!.filter((name) => ending.every((path) => path.includes(name))));
        }
      }),
    );
  });
});
