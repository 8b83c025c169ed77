import { linkKey } from '../link-marks';
import type { Scene, SceneBox } from '../scene';

/** How a scene differs from the one before it. */
interface SceneChange {
  /** Whether a box of both stands elsewhere. */
  readonly moved: boolean;
  /** How many boxes and links say something else. */
  readonly count: number;
}

/** Compares two scenes. O(boxes + links). */
export function changeBetween(before: Scene, after: Scene): SceneChange {
  if (before === after) return { moved: false, count: 0 };
  const boxes = new Map(before.boxes.map((box) => [box.id, box]));
  const states = new Map(before.links.map((link) => [linkKey(link), link.state]));
  const pairs = after.boxes.map((box) => [boxes.get(box.id), box] as const);
  return {
    moved: pairs.some(([old, box]) => old !== undefined && !isSamePlace(old, box)),
    count:
      pairs.filter(([old, box]) => old?.sentence !== box.sentence).length +
      after.links.filter((link) => states.get(linkKey(link)) !== link.state).length,
  };
}

function isSamePlace(one: SceneBox, other: SceneBox): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
