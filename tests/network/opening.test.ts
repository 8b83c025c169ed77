import { expect, test } from 'vitest';
import { openingOf } from '../../app/network/opening';
import type { DrawnBox, DrawnEdge, DrawnFirm, NetworkPicture } from '../../app/network/network-view';

const words = { href: '/', name: '', names: '', sentence: '' };
const firm = (id: string, x: number): DrawnFirm => ({
  ...words,
  id,
  x,
  y: 0,
  label: id,
  member: false,
  outside: false,
  kind: 'firm',
});
const box = (id: string, x: number): DrawnBox => ({
  ...words,
  id,
  x,
  y: 0,
  width: 180,
  height: 20,
  lines: [id],
  state: 'present',
});
const edge = (from: string, to: string): DrawnEdge => ({
  kind: 'works',
  from,
  to,
  x1: 0,
  y1: 0,
  x2: 0,
  y2: 0,
  low: false,
  weight: 1,
  mark: null,
  ended: false,
  note: '',
});
const picture: NetworkPicture = {
  width: 1000,
  height: 500,
  tiers: [],
  lanes: [],
  boxes: [box('left', 100), box('other', 120), box('right', 700)],
  firms: [firm('A', 640), firm('B', 880), firm('C', 300)],
  edges: [edge('A', 'right'), edge('B', 'right')],
};
/** From where to where a phone shows the picture, in px of its coordinates. */
const shown = (found: readonly string[]) => {
  const middle = openingOf(picture, new Set(found)) * picture.width;
  return [middle - 165, middle + 165];
};

test('a picture wider than a phone opens on most of its firms and what they are tied to', () => {
  expect(shown([])).toEqual([632, 962]);
});

test('it opens on what was found, at its left where nothing is to be seen', () => {
  expect(shown(['C'])).toEqual([292, 622]);
  const empty = { ...picture, firms: [], edges: [] };
  expect(openingOf(empty, new Set())).toBe(0.165);
});
