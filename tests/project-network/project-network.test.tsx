import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../app/i18n/language';
import { ProjectNetworkPage } from '../../app/project-network/project-network-page';
import { everything } from '../../app/project-network/filter';
import { projectNetworkView, shownOf } from '../../app/project-network/project-network-view.server';
import type { Database } from '../../db/client';
import { projects } from '../../db/schema/index';
import { testDatabase } from '../database';
import { listedProject, madeUpInstitution } from './listed-project';

let db: Database;
const firm = (slug: string) =>
  db.$client.prepare('select id from companies where slug = ?').pluck().get(slug) as number;
const gz = { region: '440100', filter: everything };
const view = (filter: Partial<typeof everything> = {}, q = '') =>
  projectNetworkView(db, 'zh', { region: '440100', filter: { ...everything, ...filter } }, q);

beforeAll(() => {
  db = testDatabase();
  const [a, b, c] = ['zhonghaida', 'nanfangcehui', 'guanghatongxin'].map(firm) as [number, number, number];
  const university = madeUpInstitution(db, 'zhongda', 'university');
  const hidden = madeUpInstitution(db, 'canary', 'government');
  listedProject(db, {
    title: '数据治理试点',
    members: [
      { companyId: a, role: 'lead', segment: 'fusion.governance' },
      { companyId: b, role: 'partner', segment: 'gis.cim' },
      { institutionId: university, role: 'adviser' },
      { institutionId: hidden, role: 'funder', disclosed: false, segment: 'control.ioc' },
    ],
  });
  listedProject(db, {
    title: '通信联调',
    members: [
      { companyId: a, role: 'lead' },
      { companyId: c, role: 'partner', segment: 'control.dispatch', until: '2026-06-01T02:00:00.000Z' },
    ],
  });
  const members = [
    { companyId: a, role: 'lead' as const },
    { companyId: c, role: 'partner' as const },
  ];
  listedProject(db, { title: 'canary 未核对', members, more: { listing: 'unlisted', listedRevision: null } });
  listedProject(db, { title: 'canary 仅各方可见', members, visibility: 'parties' });
  listedProject(db, { title: 'canary 已暂停公开', members, more: { listing: 'withheld', listingReason: '试' } });
  const kept = listedProject(db, { title: '主记录', members: [{ companyId: c, role: 'lead' }] });
  listedProject(db, { title: 'canary 重复', members, more: { mergedIntoId: kept, mergedAt: '2026-06-01' } });
});

describe('the projects of Guangzhou', () => {
  test('show what is listed in public with its disclosed parties, and nothing else at all', () => {
    const shown = shownOf(db, { ...gz, filter: { ...everything, ended: true } });
    expect(shown.projects.map(({ titleZh }) => titleZh)).toEqual(['数据治理试点', '通信联调', '主记录']);
    expect(shown.parties.map(({ slug }) => slug).sort()).toEqual([
      'guanghatongxin',
      'nanfangcehui',
      'zhongda',
      'zhonghaida',
    ]);
    expect(
      JSON.stringify([shown, view()], (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).not.toContain('canary');
    expect(shown.works.map(({ segment }) => segment)).toEqual(['fusion.governance', 'gis.cim', 'control.dispatch']);
  });

  test('say who leads many, who connects, what falls apart and which gaps nobody works on', () => {
    const { answers, parts, rows } = view();
    expect(Object.fromEntries(answers.map(({ id, lead }) => [id, lead]))).toEqual({
      works: '项目在做 2 个环节，项目多的在前：',
      leads: '1 方各牵头两个以上项目：',
      connects: '没有谁连起彼此没有共同项目的各方。',
      splits: '没有哪一方退出会使连着的各方分开。',
      gaps: '17 个没有录到企业的环节中，16 个还没有项目在做：',
    });
    expect(answers[0]!.items.map(({ named, text }) => `${named.name} ${text}`)).toEqual([
      '数据治理与融合平台 1 个项目',
      '城市信息模型（CIM）基础平台 1 个项目',
    ]);
    expect(answers[1]!.items).toMatchObject([{ named: { name: '中海达' }, text: '牵头 2 个' }]);
    // Whatever is not in sight can be opened.
    const gaps = answers.at(-1)!;
    expect([gaps.items.length, gaps.rest.length]).toEqual([10, 6]);
    expect(parts).toBe(2);
    expect(rows.map(({ name, degree }) => `${name} ${degree}`).sort()).toEqual([
      'zhongda机构 2',
      '中海达 2',
      '南方测绘 2',
      '广哈通信 0',
    ]);
  });

  test('tie whom a role that ended had joined, once ended roles are asked for', () => {
    const { answers, parts } = view({ ended: true });
    expect(parts).toBe(1);
    expect(answers[3]).toMatchObject({
      lead: '1 方一旦退出，现在连着的各方会分开：',
      items: [{ named: { name: '中海达' }, text: '广哈通信 会与其余分开' }],
    });
    expect(answers[2]!.note).toBe('按共同项目数可分成 2 组。');
  });

  test('open group by group: its parties as list and picture by a link, and the way back to all', () => {
    const whole = view();
    expect(whole.groups.map(({ number, parties }) => [number, parties.length])).toEqual([[1, 3]]);
    const opened = view({ group: 1 });
    expect(opened.rows.map(({ name, group }) => `${name} ${group}`).sort()).toEqual([
      'zhongda机构 1',
      '中海达 1',
      '南方测绘 1',
    ]);
    expect(opened.picture.firms).toHaveLength(3);
    expect(opened.projects.map(({ title }) => title).sort()).toEqual(['数据治理试点', '通信联调']);
    const page = renderToStaticMarkup(<ProjectNetworkPage language="zh" view={opened} />);
    expect(page).toContain('只看第 1 组，3 方。');
    expect(page).toContain('<a href="/network/440100/projects">看全部各组</a>');
    expect(renderToStaticMarkup(<ProjectNetworkPage language="zh" view={whole} />)).toContain(
      '<a href="/network/440100/projects?group=1">1</a>',
    );
  });

  test('stay in their places whatever is filtered', () => {
    const places = (picture: ReturnType<typeof view>['picture']) =>
      new Map(picture.firms.map(({ id, x, y }) => [id, `${x} ${y}`]));
    const whole = places(view({ ended: true }).picture);
    for (const [id, place] of places(view({ kind: 'company' }).picture)) expect(place).toBe(whole.get(id));
  });

  test('have a line for each role that works on a segment, which the legend names, dashed once it has ended', () => {
    const lines = (filter = {}) =>
      view(filter)
        .picture.edges.filter(({ kind }) => kind === 'works')
        .map(({ from, weight, mark, ended, note }) => [from, weight, mark, ended, note]);
    expect(lines({ ended: true })).toEqual([
      ['firm:zhonghaida', 3, null, false, '（牵头）'],
      ['firm:nanfangcehui', 1.6, null, false, '（参与）'],
      ['firm:guanghatongxin', 1.6, null, true, '（参与、已结束）'],
    ]);
    const legend = (language: 'zh' | 'en', filter: Partial<typeof everything>) => {
      const choice = { region: '440100', filter: { ...everything, ...filter } };
      const page = renderToStaticMarkup(
        <ProjectNetworkPage language={language} view={projectNetworkView(db, language, choice, '')} />,
      );
      return [...page.matchAll(/<polyline class="edge works"[^>]*><\/polyline><\/svg>([^<]+)<\/li>/g)].map(
        ([, text]) => text,
      );
    };
    expect(legend('zh', { ended: true })).toEqual(['做这个环节：牵头', '做这个环节：参与', '已结束的角色']);
    expect(legend('en', {})).toEqual(['Lead, works on the segment', 'Partner, works on the segment']);
  });

  test('are drawn with a shape for each kind, every mark a link that says what it is', () => {
    for (const language of languages) {
      const page = renderToStaticMarkup(
        <ProjectNetworkPage language={language} view={projectNetworkView(db, language, gz, '')} />,
      );
      expect(page.match(/data-node="(firm|institution):/g)).toHaveLength(4);
      expect(page.match(/class="edge together" data-from/g)).toHaveLength(3);
      expect(page).toContain(
        language === 'zh'
          ? 'aria-label="zhongda机构：1 个项目（顾问 1）、高校"'
          : 'aria-label="zhongda institution: projects 1 (Adviser 1), university"',
      );
      expect(page).not.toContain('canary');
    }
  });
});

test('a region without a listed project says so, and a filter that leaves nothing offers the way back', () => {
  const empty = projectNetworkView(db, 'zh', { region: '540000', filter: everything }, '');
  expect(renderToStaticMarkup(<ProjectNetworkPage language="zh" view={empty} />)).toContain('还没有公开的西藏协作项目');
  expect(renderToStaticMarkup(<ProjectNetworkPage language="zh" view={view({ chain: 'rendering' })} />)).toContain(
    '没有项目符合这些条件',
  );
});

test('withholding a project takes it out of the network at once', () => {
  const own = testDatabase();
  const companyId = own.$client.prepare("select id from companies where slug = 'zhonghaida'").pluck().get() as number;
  listedProject(own, { title: '一', members: [{ companyId, role: 'lead' }] });
  expect(shownOf(own, gz).projects).toHaveLength(1);
  own.update(projects).set({ listing: 'withheld', listingReason: '核对' }).run();
  expect(shownOf(own, gz).projects).toEqual([]);
});
