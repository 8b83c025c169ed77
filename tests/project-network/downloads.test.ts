import { describe, expect, test } from 'vitest';
import { collaborationCsv } from '../../app/project-network/collaboration-csv';
import { everything, ofRegion, partOf } from '../../app/project-network/filter';
import { gexfOf } from '../../app/project-network/gexf';
import { collaborationStanding } from '../../app/project-network/party-standing';
import { gexfFaults } from './gexf-schema';
import { collaborationOf, fixture, madeUpParty } from './made-up-collaboration';

const chainOf = new Map([
  ['gis.cim', 'gis'],
  ['bim.engine', 'bim'],
]);
const part = (filter: Partial<typeof everything>, whole: Parameters<typeof partOf>[0] = fixture) =>
  partOf(whole, { ...everything, ...filter }, chainOf);
const letters = (whole: { parties: readonly { slug: string }[] }) => whole.parties.map(({ slug }) => slug).join('');

/** The fixture in which C left P2, F works on CIM in P3, P1 is completed and P4 began late. */
const lived = {
  ...fixture,
  parties: fixture.parties.map((party) =>
    party.slug === 'F' ? madeUpParty('F', { kind: 'university', region: '110000' }) : party,
  ),
  projects: fixture.projects.map((project) => ({
    ...project,
    state: project.key === 'P1' ? ('completed' as const) : project.key === 'P3' ? ('stopped' as const) : project.state,
    since: project.key === 'P4' ? '2026-09-01' : project.since,
  })),
  roles: fixture.roles.map((span) =>
    span.project === 'project:P2' && span.party === 'firm:C' ? { ...span, until: '2026-06-30' } : span,
  ),
  works: [{ project: 'project:P3', party: 'firm:F', segment: 'gis.cim', aim: 'build' as const }],
  supplies: [{ supplier: 'firm:A', customer: 'firm:B' }],
};

test('“≥ 2 projects” leaves A and B only', () => {
  const shown = part({ twice: true });
  expect(letters(shown)).toBe('AB');
  expect(shown.ties.map(({ projects }) => projects)).toEqual([['project:P1', 'project:P4']]);
});

test('a role that ended ties nobody, unless ended ties are asked for', () => {
  expect(collaborationStanding(part({}, lived)).parts).toBe(2);
  expect(collaborationStanding(part({ ended: true }, lived)).parts).toBe(1);
});

test('progress, chain, kind and the day it began each leave what they name', () => {
  const projects = (filter: Partial<typeof everything>) =>
    part(filter, lived)
      .projects.map(({ key }) => key)
      .join(' ');
  expect(
    [{ progress: 'open' as const }, { progress: 'completed' as const }, { progress: 'ended' as const }].map(projects),
  ).toEqual(['P2 P4', 'P1', 'P3']);
  expect(projects({ chain: 'gis' })).toBe('P3');
  expect(projects({ since: '2026-04-01' })).toBe('P4');
  expect([projects({ kind: 'university' }), letters(part({ kind: 'university' }, lived))]).toEqual(['P3', 'F']);
});

test('a region shows the projects its parties are in, with all who work on them', () => {
  expect(letters(ofRegion(lived, new Set(['110000'])))).toBe('DEF');
  expect(ofRegion(lived, new Set(['310000'])).projects).toEqual([]);
});

test('the CSV has a row for each dated role', () => {
  const lines = collaborationCsv(lived).split('\r\n');
  expect(lines).toHaveLength(1 + lived.roles.length + 1);
  expect(lines[0]).toContain('project,title_zh,title_en,state,since,party,party_kind');
  expect(lines.find((line) => line.startsWith('P2,') && line.includes(',C,'))).toBe(
    'P2,项目P2,Project P2,running,2026-03-01,C,company,C公司,C Ltd,440100,lead,2026-03-01,2026-06-30,',
  );
  expect(lines.find((line) => line.includes(',F,'))).toBe(
    'P3,项目P3,Project P3,stopped,2026-03-01,F,university,F公司,F Ltd,110000,partner,2026-03-01,,gis.cim',
  );
});

test('the GEXF names every node once, ties only what it names, and dates each role with a spell', () => {
  const file = gexfOf(lived, [{ id: 'gis.cim', nameZh: '城市信息模型' }], '2026-11-29');
  const ids = [...file.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(6 + 4 + 1);
  const ends = [...file.matchAll(/source="([^"]+)" target="([^"]+)"/g)].flatMap(([, from, to]) => [from, to]);
  expect(ends.filter((id) => !ids.includes(id))).toEqual([]);
  expect(file).toContain(
    '<edge id="3" source="firm:C" target="project:P2" type="undirected"><attvalues><attvalue for="tie" value="role"/><attvalue for="role" value="lead" start="2026-03-01" end="2026-06-30"/></attvalues><spells><spell start="2026-03-01" end="2026-06-30"/></spells></edge>',
  );
  expect(file).toContain('source="firm:A" target="firm:B" type="directed"');
  expect(file).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
});

describe('the GEXF keeps to the schema 1.3', () => {
  const segments = [{ id: 'gis.cim', nameZh: '城市信息模型' }];
  const file = gexfOf(lived, segments, '2026-11-29');
  const twice = [
    { ...fixture.roles[0]!, until: '2026-05-31' },
    { ...fixture.roles[0]!, role: 'partner' as const, from: '2026-06-01' },
  ];

  test.each([
    ['with ended roles, works and supply', file],
    ['with two roles of one party', gexfOf({ ...collaborationOf({ P1: 'A' }), roles: twice }, [], '2026-11-29')],
    ['with names of any characters', gexfOf({ ...fixture, parties: [], roles: [] }, segments, '2026-11-29')],
    ['of nothing', gexfOf(collaborationOf({}), [], '2026-11-29')],
  ])('%s', (_what, text) => {
    expect(gexfFaults(text)).toEqual([]);
  });

  test.each([
    ['<nodes>', '<attributes class="node"></attributes><nodes>', 'attributes without mode'],
    ['class="edge" mode="static"', 'class="tie" mode="static"', 'attributes class="tie"'],
    [' target="project:P2"', ' target="project:P9"', 'edge leads to project:P9, which is no node'],
    ['<node id="firm:A"', '<node id="firm:B"', 'node firm:B twice'],
    ['end="2026-06-30"', 'end="30.6.2026"', 'attvalue end="30.6.2026"'],
    [
      '<spell start="2026-03-01" end="2026-06-30"/>',
      '<spell start="2026-07-01" end="2026-06-30"/>',
      'spell ends before it starts',
    ],
    ['for="role"', 'for="rolle"', 'attvalue for rolle, which is no column of edge'],
    [
      'for="aim" value="build"',
      'for="aim" value="build" start="2026-01-01"',
      'attvalue for aim has a time, and its column none',
    ],
    ['for="confirmed" value="true"', 'for="confirmed" value="ja"', 'attvalue for confirmed="ja"'],
    [' lastmodifieddate="2026-11-29"', ' lastmodified="2026-11-29"', 'meta has no lastmodified'],
    ['<creator>TwinAtlas</creator>', '', ''],
  ])('and the check sees %s become %s', (what, other, fault) => {
    expect(file).toContain(what);
    expect(gexfFaults(file.replace(what, other))[0] ?? '').toBe(fault);
  });
});

test('one party with two roles one after the other is one edge with two spells', () => {
  const roles = [
    { ...fixture.roles[0]!, until: '2026-05-31' },
    { ...fixture.roles[0]!, role: 'partner' as const, from: '2026-06-01' },
  ];
  const file = gexfOf({ ...collaborationOf({ P1: 'A' }), roles }, [], '2026-11-29');
  expect(file.match(/<edge /g)).toHaveLength(1);
  expect(file.match(/<spell /g)).toHaveLength(2 + 1);
});

test('names stand in the GEXF whatever they are made of', () => {
  const parties = [madeUpParty('A', { nameZh: '<甲>&"乙"\u0000\n丙' })];
  const file = gexfOf({ ...collaborationOf({ P1: 'A' }), parties }, [], '2026-11-29');
  expect(file).toContain('label="&lt;甲&gt;&amp;&quot;乙&quot; 丙"');
});
