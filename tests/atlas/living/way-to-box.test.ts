import { expect, test } from 'vitest';
import { wayToBox } from '../../../app/atlas/living/way-to-box';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 20 });

test('a view that shows enough of a box to tell which it is stays where it is', () => {
  expect(wayToBox([box(0, 0)], { x: 60, y: 5, width: 200, height: 100 }, 2)).toBeNull();
});

test('a view of the room between boxes goes the shortest way to one, until the smaller lies in the larger', () => {
  // A box as wide as fits comes in whole; one that is wider fills what is seen.
  expect(wayToBox([box(0, 0), box(400, 0)], { x: 150, y: 0, width: 120, height: 60 }, 2)).toEqual([-150, 0]);
  expect(wayToBox([box(0, 0), box(400, 0)], { x: 250, y: 4, width: 50, height: 10 }, 4)).toEqual([150, 0]);
  expect(wayToBox([box(0, 0), box(0, 300)], { x: 10, y: 100, width: 50, height: 100 }, 4)).toEqual([0, -100]);
  // Half of one is too little to tell by.
  expect(wayToBox([box(0, 0)], { x: 95, y: 0, width: 200, height: 60 }, 2)).toEqual([-95, 0]);
});

test('a drawing without boxes has nowhere to go', () => {
  expect(wayToBox([], { x: 0, y: 0, width: 10, height: 10 }, 2)).toBeNull();
});
