import { expect, test } from 'vitest';
import { isSameMark } from '../../../app/atlas/living/same-mark';
import { group, leaf } from '../../../app/atlas/mark';

const mark = (x: number, text: string, extra = {}) =>
  group('g', 'one', { class: 'box', ...extra }, [leaf('text', 'name', { x }, text)]);

test('marks are the same when everything they hold is drawn alike; null is as good as absent', () => {
  expect(isSameMark(mark(1, '甲'), mark(1, '甲', { opacity: null }))).toBe(true);
  expect(isSameMark(mark(1, '甲', { opacity: null }), mark(1, '甲'))).toBe(true);
  expect(isSameMark(mark(1, '甲'), mark(2, '甲'))).toBe(false);
  expect(isSameMark(mark(1, '甲'), mark(1, '乙'))).toBe(false);
  expect(isSameMark(mark(1, '甲'), mark(1, '甲', { opacity: 0.5 }))).toBe(false);
  expect(isSameMark(mark(1, '甲'), group('g', 'one', { class: 'box' }, []))).toBe(false);
});
