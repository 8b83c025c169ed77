import { expect, test } from 'vitest';
import { sharedMark } from '../../../app/atlas/living/shared-mark';
import { group, leaf } from '../../../app/atlas/mark';

const mark = (x: number, text: string, extra = {}) =>
  group('g', 'one', { class: 'box', ...extra }, [leaf('rect', 'frame', { x: 5 }), leaf('text', 'name', { x }, text)]);

test('a mark is the one before it when everything they hold is drawn alike; null is as good as absent', () => {
  const before = mark(1, '甲');
  for (const alike of [mark(1, '甲'), mark(1, '甲', { opacity: null })]) expect(sharedMark(before, alike)).toBe(before);
  const withNull = mark(1, '甲', { opacity: null });
  expect(sharedMark(withNull, mark(1, '甲'))).toBe(withNull);
});

test('another mark is drawn as it says, and of what it holds all that stays is the object before', () => {
  const before = mark(1, '甲');
  for (const other of [mark(2, '甲'), mark(1, '乙'), mark(1, '甲', { opacity: 0.5 })]) {
    const shared = sharedMark(before, other);
    expect(shared).not.toBe(before);
    expect(shared).toEqual(other);
    expect(shared.children![0]).toBe(before.children![0]);
  }
  const empty = group('g', 'one', { class: 'box' }, []);
  expect(sharedMark(before, empty)).toEqual(empty);
});

test('what stays is found by its key wherever it stands now, but not under another tag', () => {
  const [frame, name] = mark(1, '甲').children!;
  const turned = group('g', 'one', { class: 'box' }, [
    leaf('text', 'name', { x: 1 }, '甲'),
    leaf('circle', 'frame', { x: 5 }),
  ]);
  const shared = sharedMark(mark(1, '甲'), turned);
  expect(shared.children![0]).toEqual(name);
  expect(shared.children![1]).toEqual({ ...frame, tag: 'circle' });
});
