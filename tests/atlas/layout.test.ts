import { describe, expect, test } from 'vitest';
import { linkStatesOf } from '../../app/atlas/complete-links';
import { wrapLabel } from '../../app/atlas/label';
import { layOut } from '../../app/atlas/layout';
import { curveAcross, curvePast, curveSpots, loopBeside } from '../../app/atlas/route-path';
import { stepFrom, traced } from '../../app/atlas/supply-walk';
import { attributes, element, escapeText } from '../../app/atlas/svg-text';
import { cutToWidth, textWidth } from '../../app/atlas/text-width';
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

describe('lines', () => {
  test('leave and arrive level between two columns', () => {
    expect(curveAcross([0, 0], [100, 60])).toBe('M0 0C50 0 50 60 100 60');
  });

  test('run level where they pass a column', () => {
    expect(curvePast([0, 0], [300, 60], 20, 100, 200)).toBe('M0 0C50 0 50 20 100 20H200C250 20 250 60 300 60');
  });

  test('turn beside their column, less sharply than they have room for', () => {
    expect(loopBeside([0, 0], [0, 40], 20)).toBe('M0 0H12Q20 0 20 8V32Q20 40 12 40H0');
    expect(loopBeside([0, 40], [4, 36], 20)).toBe('M0 40H18Q20 40 20 38V38Q20 36 18 36H4');
  });

  test('are spoken of from their middle outwards', () => {
    expect(curveSpots(curveAcross([0, 0], [100, 60]))[0]).toEqual([50, 30]);
    expect(curveSpots(loopBeside([0, 0], [0, 40], 20))).toContainEqual([20, 20]);
  });
});

test('a text too wide is cut to end in an ellipsis that fits', () => {
  expect(cutToWidth('城市运行管理', 10, 60)).toBe('城市运行管理');
  expect(cutToWidth('城市运行管理', 10, 50)).toBe('城市运行…');
  expect(cutToWidth('Digital twin works', 10, 75)).toBe('Digital twin…');
  expect(cutToWidth('Digital twin works', 10, 60)).toBe('Digital…');
  expect(cutToWidth('Digitalisation', 10, 50)).toBe('Digitalis…');
});

test('a link that skips a column passes above or below its boxes', () => {
  const measures = {
    left: 0,
    top: 0,
    boxWidth: 100,
    boxGap: 6,
    lanePadding: 9,
    laneGap: 5,
    laneMinimum: 0,
    trackPitch: 8,
    width: 600,
  };
  const boxes = ['a', 'b', 'c'].map((id, column) => ({ id, lane: 0, column, height: 28, roomy: 28 }));
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
  const [, level, until] = /C[-\d. ]+ ([-\d.]+)H([-\d.]+)C/.exec(routes[0]!.path)!.map(Number);
  expect(level! < middle.y || level! > middle.y + middle.height).toBe(true);
  expect(until).toBeGreaterThan(middle.x + middle.width);
});

test('boxes take the room that their lane has, as far as they want it, and stand apart in the rest', () => {
  const measures = {
    left: 0,
    top: 0,
    boxWidth: 100,
    boxGap: 2,
    lanePadding: 3,
    laneGap: 5,
    laneMinimum: 0,
    trackPitch: 5,
    width: 400,
  };
  const box = (id: string, column: number) => ({ id, lane: 0, column, height: 20, roomy: 30 });
  const { boxes } = layOut({
    lanes: 1,
    columns: 2,
    boxes: [box('a', 0), box('b', 0), box('c', 0), box('d', 1)],
    links: [],
    measures,
  });
  expect(boxes.map(({ y, height }) => [y, height])).toEqual([
    [3, 20],
    [25, 20],
    [47, 20],
    [20, 30],
  ]);
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
