import type { Mark } from '../mark';
import { marksOf } from '../marks';
import type { Scene } from '../scene';
import type { Shown } from '../shown';
import { sharedMark } from './shared-mark';
import { spokenMarks } from './spoken-marks';

interface Kept {
  readonly key: string;
  readonly scene: Scene;
  readonly scale: number | undefined;
  readonly zoom: Shown['zoom'];
  readonly window: Shown['window'];
  /** What they were compared with. */
  readonly drawn: Mark;
  readonly marks: Mark;
}

/**
 * The marks of scenes, the latest few of them kept: working them out, and comparing them with what is drawn, is most of
 * what a change costs the script, and can be done before it is asked for. What has the same `key` shows the same of a
 * scene, however large it is seen.
 */
export function keptMarks(most = 6): (key: string, scene: Scene, shown: Shown, drawn: Mark) => Mark {
  let kept: readonly Kept[] = [];
  return (key, scene, shown, drawn) => {
    const { scale, zoom, window } = shown;
    const isIt = (one: Kept) =>
      one.key === key &&
      one.scene === scene &&
      one.scale === scale &&
      one.zoom === zoom &&
      one.window?.left === window?.left &&
      one.window?.right === window?.right;
    const known = kept.find(isIt);
    const marks =
      known?.drawn === drawn ? known.marks : sharedMark(drawn, known?.marks ?? spokenMarks(marksOf(scene, shown)));
    kept = [{ key, scene, scale, zoom, window, drawn, marks }, ...kept.filter((one) => !isIt(one))].slice(0, most);
    return marks;
  };
}
