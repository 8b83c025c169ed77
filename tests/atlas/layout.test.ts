import { describe, expect, test } from 'vitest';
import { linkStatesOf } from '../../app/atlas/complete-links';
import { textWidth, wrapLabel } from '../../app/atlas/label';
import { layOut } from '../../app/atlas/layout';
import { roundedPath } from '../../app/atlas/route-path';
import { stepFrom, traced } from '../../app/atlas/supply-walk';
import { attributes, element, escapeText } from '../../app/atlas/svg-text';
import { assignTracks } from '../../app/atlas/tracks';

describe('labels', () => {
  test('count a 中文 character as one em and never less than a Latin letter', () => {
    expect(textWidth('环节', 10)).toBe(20);
    expect(textWidth('i', 10)).toBeLessThan(textWidth('a', 10));
    expect(textWidth('a', 10)).toBeLessThan(textWidth('W', 10));
  });

  test('break between words into as few and as even lines as fit', () => {
    expect(wrapLabel('City operation management platforms', 12, 170)).toEqual([
      'City operation',
      'management platforms',
    ]);
    expect(wrapLabel('物联感知平台', 13, 170)).toEqual(['物联感知平台']);
  });

  test('do not begin a line with a closing bracket or tear a bracket apart', () => {
    for (const line of wrapLabel('城市信息模型（CIM）基础平台', 13, 120)) expect(line).not.toMatch(/^[）)]|[（(]$/);
  });
});

describe('tracks', () => {
  test('put the run with horizontals from the left behind the one it would cross', () => {
    // b's horizontal from the left lies inside a's span: b must stand left of a.
    const { tracks, crossings } = assignTracks([
      { key: 'a', left: [0], right: [100] },
      { key: 'b', left: [50], right: [150] },
    ]);
    expect(tracks.get('b')).toBeLessThan(tracks.get('a')!);
    expect(crossings).toBe(0);
  });

  test('share a track when the runs are far apart', () => {
    const { tracks, count } = assignTracks([
      { key: 'a', left: [0], right: [20] },
      { key: 'b', left: [100], right: [120] },
    ]);
    expect([tracks.get('a'), tracks.get('b'), count]).toEqual([0, 0, 1]);
  });
});

test('a rounded path drops repeated and straight points and keeps its ends', () => {
  expect(
    roundedPath(
      [
        [0, 0],
        [10, 0],
        [20, 0],
        [20, 30],
      ],
      5,
    ),
  ).toBe('M0 0L15 0Q20 0 20 5L20 30');
  expect(
    roundedPath(
      [
        [0, 5],
        [10, 5],
        [10, 5],
        [30, 5],
      ],
      5,
    ),
  ).toBe('M0 5L30 5');
});

test('a link that skips a column passes above or below its boxes', () => {
  const measures = {
    left: 0,
    top: 0,
    boxWidth: 100,
    boxGap: 6,
    lanePadding: 9,
    laneGap: 5,
    trackPitch: 8,
    channelPadding: 20,
    channelMinimum: 60,
    width: 600,
  };
  const boxes = [
    { id: 'a', lane: 0, column: 0, height: 28 },
    { id: 'b', lane: 0, column: 1, height: 28 },
    { id: 'c', lane: 0, column: 2, height: 28 },
  ];
  const { boxes: placed, routes } = layOut({
    lanes: 1,
    columns: 3,
    boxes,
    links: [
      { from: 'a', to: 'c' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ],
    measures,
  });
  const middle = placed[1]!;
  const skipping = routes[0]!.points;
  const overMiddle = skipping.filter(([x]) => x > middle.x - 20 && x < middle.x + middle.width + 20);
  expect(skipping).toHaveLength(6);
  for (const [, y] of overMiddle) expect(y < middle.y || y > middle.y + middle.height).toBe(true);
});

test('a link is on a path only when first supplier and last customer are reached through present segments', () => {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
    ['x', 'b'],
  ].map(([supplierId, customerId]) => ({ supplierId: supplierId!, customerId: customerId! }));
  expect(linkStatesOf(links, new Set(['a', 'b', 'c']))).toEqual(['on-path', 'on-path', 'broken']);
  expect(linkStatesOf(links, new Set(['b', 'c']))).toEqual(['broken', 'complete', 'broken']);
  expect(linkStatesOf([...links, { supplierId: 'c', customerId: 'b' }], new Set(['a', 'b', 'c'])).at(-1)).toBe(
    'complete',
  );
});

describe('walking the supply links', () => {
  const spots = [
    { id: 'a', x: 0, y: 0 },
    { id: 'a2', x: 0, y: 40 },
    { id: 'b', x: 100, y: 80 },
    { id: 'b2', x: 100, y: 10 },
  ];
  const edges = [
    ['a', 'b'],
    ['a', 'b2'],
    ['a2', 'b'],
  ] as const;

  test('right goes to the nearest customer, left to the nearest supplier', () => {
    expect(stepFrom(spots, edges, 'a', 'ArrowRight')).toBe('b2');
    expect(stepFrom(spots, edges, 'b', 'ArrowLeft')).toBe('a2');
    expect(stepFrom(spots, edges, 'a', 'ArrowLeft')).toBeNull();
  });

  test('up and down stay in the column', () => {
    expect(stepFrom(spots, edges, 'a', 'ArrowDown')).toBe('a2');
    expect(stepFrom(spots, edges, 'a', 'ArrowUp')).toBeNull();
  });

  test('a trace holds everything up and down, and nothing beside', () => {
    expect(traced(edges, 'b2')).toEqual(new Set(['b2', 'a']));
    expect(traced(edges, 'b')).toEqual(new Set(['b', 'a', 'a2']));
  });
});

test('names cannot break out of the drawing', () => {
  expect(escapeText(`<a href="x">'&\u0007`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  expect(attributes({ a: 'x"y', b: null, c: 1.2345, d: undefined })).toBe(' a="x&quot;y" c="1.23"');
  expect(element('g', {})).toBe('<g/>');
});
