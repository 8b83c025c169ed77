import { describe, expect, test } from 'vitest';
import { oneLetterApart } from '../../app/directory/spelling';
import fc from '../properties';

describe('two words are one letter apart', () => {
  test('when a letter is replaced, left out, put in or swapped with its neighbour', () => {
    for (const typed of ['gloden', 'glodn', 'gloddon', 'golodon', 'glodno', 'lgodon']) {
      expect([typed, oneLetterApart(typed, 'glodon'), oneLetterApart('glodon', typed)]).toEqual([typed, true, true]);
    }
  });

  test('and not when they are the same or two letters differ', () => {
    for (const typed of ['glodon', 'gladen', 'glon', 'glodonxy', '']) {
      expect([typed, oneLetterApart(typed, 'glodon')]).toEqual([typed, false]);
    }
  });

  test('whichever word comes first', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(fc.property(word, word, (a, b) => oneLetterApart(a, b) === oneLetterApart(b, a)));
  });
});
