import { gzipSync } from 'node:zlib';
import { drawing } from '../../app/atlas/drawing';
import { marksOf } from '../../app/atlas/marks';
import type { Scene } from '../../app/atlas/scene';
import { sceneOf } from '../../app/atlas/scene-composition';
import { madeUpAtlas } from '../atlas/made-up-atlas';
import { inProcessorTime } from './processor-milliseconds';

/** The picture of the shipped size and of 300 segments with 900 links: laid out, marked at three scales, written; of processor time. */
export function sceneTimes(): void {
  for (const [segments, links] of [
    [47, 95],
    [300, 900],
  ] as const) {
    const atlas = madeUpAtlas({ chains: 6, segments, links });
    const { value: scene, ms } = timed(() => sceneOf(atlas, 'zh'));
    const marks = [1, 2, 4].map((scale) => `${timed(() => marksOf(scene, { scale })).ms.toFixed(0)} ms at ${scale} ×`);
    console.log(
      `${segments} segments, ${links} links: layout ${ms.toFixed(0)} ms; marks ${marks.join(', ')}; ${sizes(scene)}`,
    );
  }
  console.log('');
}

function sizes(scene: Scene): string {
  const { value: svg, ms } = timed(() => drawing(scene));
  const kilobytes = (text: string) => `${(gzipSync(text).length / 1024).toFixed(1)} kB compressed`;
  return `SVG ${ms.toFixed(0)} ms, ${kilobytes(svg)}; scene as JSON ${kilobytes(JSON.stringify(scene))}`;
}

/** The median of five. */
function timed<Value>(make: () => Value): { value: Value; ms: number } {
  const runs = Array.from({ length: 5 }, () => inProcessorTime(make));
  return runs.sort((a, b) => a.ms - b.ms)[2]!;
}
