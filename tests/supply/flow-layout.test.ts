import { describe, expect, test } from 'vitest';
import type { Language } from '../../app/i18n/language';
import { countsByRegion } from '../../app/atlas/firms.server';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { flowForms, flowLayout, labelBox, type FlowLayout } from '../../app/supply/flow-layout';
import { flowsOf, withoutFed } from '../../app/supply/flows';
import { chosenShortfalls, shortfallsOf, shortKinds } from '../../app/supply/shortfall';
import { namesIn, nodeWords } from '../../app/supply/supply-names';
import { pointsAlong } from '../atlas/points-along';
import { testDatabase } from '../database';
import fc from '../properties';
import { shortfallsFrom } from './supplied';

const db = testDatabase();
const regions = [...countsByRegion(db, 'registry').firmsByRegion.keys()];

type Form = keyof typeof flowForms;

function drawn(language: Language, region: string, kind: (typeof shortKinds)[number], form: Form = 'wide'): FlowLayout {
  const all = shortfallsOf(regionAtlas(db, region, 'registry'), () => null);
  const rows = chosenShortfalls(all, { kind, chain: null, segment: null, from: null });
  const names = namesIn(language, rows);
  const flows = form === 'wide' ? flowsOf(rows) : withoutFed(flowsOf(rows));
  return flowLayout(flows, (node) => nodeWords(language, names, node), flowForms[form]);
}

/** Names that a band runs through, with the width it has where it bends. */
function crossed({ nodes, links }: FlowLayout): string[] {
  const labels = nodes.map((node) => ({ name: node.label.lines.join(''), ...labelBox(node) }));
  return links.flatMap(({ path, width }) => {
    const points = pointsAlong(path.replaceAll(',', ' '));
    return points.slice(1).flatMap(([x, y], index) => {
      const [left, top] = points[index]!;
      const length = Math.hypot(x - left, y - top) || 1;
      const [across, down] = [((top - y) / length) * (width / 2), ((x - left) / length) * (width / 2)];
      const edges = [-1, 1].map((side) => [x + side * across, y + side * down] as const);
      return labels
        .filter((box) => edges.some((at) => at[0] > box.x0 && at[0] < box.x1 && at[1] > box.y0 && at[1] < box.y1))
        .map(({ name }) => name);
    });
  });
}

/** Pairs of labels, or of a label and a bar, that touch. */
function touching({ nodes }: FlowLayout): string[] {
  const labels = nodes.map((node) => ({ name: node.label.lines.join(''), ...labelBox(node) }));
  const bars = nodes.flatMap((node) =>
    [node.x, node.out]
      .filter((x) => x !== null)
      .map((x) => ({
        name: `bar of ${node.id}`,
        x0: x,
        y0: node.y,
        x1: x + node.width,
        y1: node.y + node.height,
      })),
  );
  return labels.flatMap((a, index) =>
    [...labels.slice(index + 1), ...bars]
      // Bands reach their bars to a hundredth of a pixel.
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 + 0.01 < b.y1 && b.y0 + 0.01 < a.y1)
      .map((b) => `${a.name} | ${b.name}`),
  );
}

describe.each(
  (['zh', 'en'] as const).flatMap((language) =>
    (['wide', 'narrow'] as const).flatMap((form) =>
      shortKinds.flatMap((kind) => regions.map((region) => ({ language, form, kind, region }))),
    ),
  ),
)('what $region is short of ($kind, $language, $form)', ({ language, form, kind, region }) => {
  const layout = drawn(language, region, kind, form);

  test('lets no name touch another name, a bar or a band, and keeps all inside the picture', () => {
    expect(touching(layout)).toEqual([]);
    expect(crossed(layout)).toEqual([]);
    for (const node of layout.nodes) {
      const box = labelBox(node);
      expect(box.x0, node.id).toBeGreaterThanOrEqual(0);
      expect(box.x1, node.id).toBeLessThanOrEqual(layout.width);
      expect(box.y0, node.id).toBeGreaterThanOrEqual(14);
      expect(box.y1, node.id).toBeLessThanOrEqual(layout.height);
    }
  });
});

test('columns stand apart: every region left of every short segment, and these left of what they feed', () => {
  const { nodes } = drawn('zh', '440100', 'all');
  const xs = [0, 1, 2].map((column) => new Set(nodes.filter((node) => node.column === column).map(({ x }) => x)));
  expect(xs.map(({ size }) => size)).toEqual([1, 1, 1]);
  expect([...xs[0]!][0]!).toBeLessThan([...xs[1]!][0]!);
  expect([...xs[1]!][0]!).toBeLessThan([...xs[2]!][0]!);
});

test('what has no name of its own stands at the foot of its column', () => {
  const { nodes } = drawn('zh', '440100', 'all');
  const rest = nodes.filter(({ key }) => key === null);
  expect(rest.map(({ column, members }) => [column, members])).toEqual([
    [1, 10],
    [2, 15],
  ]);
  for (const one of rest)
    for (const other of nodes.filter(({ column, id }) => column === one.column && id !== one.id))
      expect(other.y).toBeLessThan(one.y);
});

test('the same flows are drawn the same, and made-up ones without a name touching another', () => {
  const rows = fc.array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 10 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 40 },
  );
  const name = 'A capability whose name takes forty letters';
  fc.assert(
    fc.property(rows, (made) => {
      const flows = flowsOf(shortfallsFrom(made));
      const layout = flowLayout(flows, () => ({ name, note: '+27' }));
      expect(flowLayout(flows, () => ({ name, note: '+27' }))).toEqual(layout);
      expect(touching(layout)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
