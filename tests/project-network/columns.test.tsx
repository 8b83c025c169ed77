import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PartyProjects, ProjectPicture } from '../../app/project-network/column-sections';
import { inColumns, marksAtMost, type ColumnNode, type ColumnPicture } from '../../app/project-network/columns';
import { partyColumns, projectColumns, segmentColumns } from '../../app/project-network/project-columns';
import { industry } from '../../app/region/industry.server';
import { testDatabase } from '../database';
import fc from '../properties';
import { fixture, madeUpParty } from './made-up-collaboration';

const { segments } = industry(testDatabase());
const node = (id: string): ColumnNode => ({ id, kind: 'firm', name: id, href: `/${id}`, gap: false });
const lived = {
  ...fixture,
  parties: [madeUpParty('U', { id: 'institution:U', kind: 'university' }), ...fixture.parties],
  projects: fixture.projects.map((project) => ({ ...project, key: project.key.slice(1) })),
  roles: [
    ...fixture.roles.map((span) => (span.party === 'firm:C' ? { ...span, until: '2026-06-30' } : span)),
    { ...fixture.roles[0]!, party: 'institution:U', role: 'adviser' as const },
  ],
  works: [
    { project: 'project:P1', party: 'firm:A', segment: 'fusion.governance', aim: 'build' as const },
    { project: 'project:P1', party: 'firm:B', segment: 'gis.cim', aim: 'build' as const },
  ],
};

test('a project: firms before institutions, lines by role, ended ones dashed, gaps in the order of the atlas with 缺', () => {
  const gaps = new Set(['fusion.governance']);
  const picture = projectColumns(lived, 'project:P1', { segments, gaps }, 'zh')!;
  expect(picture.marks.map(({ column, id, gap }) => `${column} ${id}${gap ? ' gap' : ''}`)).toEqual([
    '0 firm:A',
    '0 firm:B',
    '0 firm:C',
    '0 institution:U',
    '1 project:P1',
    '2 segment:gis.cim',
    '2 segment:fusion.governance gap',
  ]);
  expect(picture.lines.map(({ from, held }) => [from, held?.role, held?.ended])).toEqual([
    ['firm:A', 'lead', false],
    ['firm:B', 'partner', false],
    ['firm:C', 'partner', true],
    ['institution:U', 'adviser', false],
    ['project:P1', undefined, undefined],
    ['project:P1', undefined, undefined],
  ]);
  const page = renderToStaticMarkup(<ProjectPicture language="zh" picture={picture} />);
  expect(page).toContain('数据治理与融合平台 缺');
  expect(projectColumns(lived, 'project:P9', { segments, gaps }, 'zh')).toBeNull();
});

test('a firm: its projects and who else is in them, nothing of those it is not in', () => {
  const picture = partyColumns(lived, 'firm:D', 'zh')!;
  expect(picture.marks.map(({ column, id }) => `${column} ${id}`)).toEqual([
    '0 firm:D',
    '1 project:P2',
    '1 project:P3',
    '2 firm:C',
    '2 firm:E',
    '2 firm:F',
  ]);
  expect(partyColumns(lived, 'firm:Z', 'zh')).toBeNull();
  expect(renderToStaticMarkup(<PartyProjects language="zh" picture={null} />)).toBe('');
});

test('a segment: the projects that work on it and who is in them, a gap dashed', () => {
  const segment = segments.find(({ id }) => id === 'gis.cim')!;
  const picture = segmentColumns(lived, segment, true, 'zh')!;
  expect(picture.marks.map(({ column, id, gap }) => `${column} ${id}${gap ? ' gap' : ''}`)).toEqual([
    '0 segment:gis.cim gap',
    '1 project:P1',
    '2 institution:U',
    '2 firm:A',
    '2 firm:B',
    '2 firm:C',
  ]);
  expect(picture.lines.map(({ from, to, held }) => [from, to, held?.role, held?.ended])).toEqual([
    ['segment:gis.cim', 'project:P1', undefined, undefined],
    ['project:P1', 'firm:A', 'lead', false],
    ['project:P1', 'firm:B', 'partner', false],
    ['project:P1', 'firm:C', 'partner', true],
    ['project:P1', 'institution:U', 'adviser', false],
  ]);
  expect(segmentColumns({ ...lived, works: [] }, segment, true, 'zh')).toBeNull();
});

test('an institution has the same picture, and names say who supplies whom', () => {
  const own = partyColumns(lived, 'institution:U', 'zh')!;
  expect(own.marks.map(({ id }) => id)).toEqual(['institution:U', 'project:P1', 'firm:A', 'firm:B', 'firm:C']);
  const supplies = [
    { supplier: 'firm:B', customer: 'firm:A' },
    { supplier: 'firm:A', customer: 'firm:C' },
  ];
  const picture = partyColumns({ ...lived, supplies }, 'firm:A', 'zh')!;
  expect(picture.marks.filter(({ note }) => note).map(({ id, note }) => `${id}${note}`)).toEqual([
    'firm:B（供给它）',
    'firm:C（由它供给）',
  ]);
  const page = renderToStaticMarkup(<PartyProjects language="zh" picture={picture} />);
  expect(page).toContain('aria-label="B公司 （供给它）"');
});

test('the legend explains the shapes and lines that are drawn, and no others', () => {
  const words = (picture: ColumnPicture) =>
    [...renderToStaticMarkup(<PartyProjects language="zh" picture={picture} />).matchAll(/<\/svg>([^<]+)<\/li>/g)].map(
      ([, text]) => text,
    );
  expect(words(partyColumns(lived, 'institution:U', 'zh')!)).toEqual([
    '企业',
    '高校',
    '牵头',
    '参与',
    '顾问',
    '已结束的角色',
  ]);
  expect(words(partyColumns(fixture, 'firm:E', 'zh')!)).toEqual(['企业', '牵头', '参与']);
});

test('no picture has more than 60 marks, and what is folded is counted', () => {
  const column = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(column, column, column, (...sizes) => {
      const columns = sizes.map((size, place) => Array.from({ length: size }, (_, row) => node(`${place}-${row}`)));
      const { marks, folded } = inColumns(columns as unknown as [ColumnNode[], ColumnNode[], ColumnNode[]], [], '缺');
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const hidden = folded.reduce((sum, { count }) => sum + count, 0);
      expect(marks.length + folded.length).toBeLessThanOrEqual(marksAtMost);
      expect(marks.length + hidden).toBe(all);
      expect(all > marksAtMost || hidden === 0).toBe(true);
    }),
  );
});

test('a name is written whole, in as many lines as it needs, and no row lies over the next', () => {
  const names = [
    '路口数字孪生试点（演示，待核对公开）与公交优先信号协同控制联合攻关项目',
    'Crowd twin of a metro exit with its interchange, phase two (demonstration)',
    '短名',
  ];
  const column = names.map((name) => ({ ...node(name), name }));
  const gap = { ...node('s'), kind: 'segment' as const, name: '数据治理与融合平台', gap: true, note: '（供给它）' };
  const { marks, height } = inColumns([column, [], [gap]], [], '缺');
  expect(marks.map(({ lines }) => lines)).toEqual([
    ['路口数字孪生试点（演示，', '待核对公开）与公交优先', '信号协同控制联合攻关项目'],
    ['Crowd twin of a metro', 'exit with its interchange,', 'phase two (demonstration)'],
    ['短名'],
    ['数据治理与融合平台 缺 （供给它）'],
  ]);
  expect(marks.map(({ y }) => y)).toEqual([33, 87, 127, 73]);
  expect(height).toBe(146);
  expect(marks[3]!.text).toBe('数据治理与融合平台 缺 （供给它）');
});

test('what no number of lines would hold ends in an ellipsis', () => {
  const long = { ...node('long'), name: 'of the city '.repeat(30).trim() };
  const { marks } = inColumns([[long], [], []], [], '缺');
  expect(marks[0]!.lines.map((line) => line.endsWith('…'))).toEqual([false, false, false, true]);
  expect(marks[0]!.text).toBe(long.name);
});
