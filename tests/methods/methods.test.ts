import { expect, test } from 'vitest';
import { method, methodGroups } from '../../app/methods/methods';
import { comparisonMethods } from '../../app/methods/comparison-messages';
import { coverageMethods } from '../../app/methods/coverage-messages';
import { scenarioMethods } from '../../app/methods/scenario-messages';
import { matchingMethods } from '../../app/methods/matching-messages';
import { networkMethods } from '../../app/methods/network-messages';

const listed = methodGroups.flatMap((group) => group.methods);

test('every defined method stands on the page exactly once', () => {
  const defined = [coverageMethods, matchingMethods, networkMethods, scenarioMethods, comparisonMethods].flatMap(
    (group) => Object.keys(group.zh),
  );
  expect([...listed].sort()).toEqual(defined.sort());
  expect(new Set(listed).size).toBe(listed.length);
});

test.each(listed)(
  '%s says what it means, how it is computed, when it is not, and where it comes from, in both languages',
  (id) => {
    for (const language of ['zh', 'en'] as const) {
      for (const text of Object.values(method(language, id))) expect(text.length).toBeGreaterThan(1);
    }
    expect(method('zh', id).plain).toMatch(/[\u4e00-\u9fff]/);
    expect(method('en', id).plain).not.toMatch(/[\u4e00-\u9fff]/);
  },
);
