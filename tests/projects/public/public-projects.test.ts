import { describe, expect, test } from 'vitest';
import { allAsked, listProjects, projectsInSegment, projectsOfParty } from '../../../app/projects/public/project-list.server';
import { publicProjectView } from '../../../app/projects/public/project-view.server';
import { projectsCsv } from '../../../app/projects/public/projects-csv';
import { publicProjects } from '../../../app/projects/public/public-projects.server';
import { companies } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { putProject } from './listed-project';

const db = testDatabase();
const canary = '绝密测试大学';
const anything = { q: '', state: [], scope: '', region: '', page: 1 } as const;

const twin = putProject(db, {
  title: '城市底座联合研发',
  endsOn: '2026-12-31',
  parties: [
    { name: 'nanfangcehui', role: 'partner', segment: 'gis.reality' },
    { name: 'zhonghaida', role: 'lead', segment: 'fusion.governance' },
    { name: '羊城大学', kind: 'university', role: 'partner' },
    { name: canary, kind: 'university', role: 'funder', disclosed: false, segment: 'bim.kernel' },
  ],
});
const done = putProject(db, {
  title: '低代码示范',
  state: 'completed',
  parties: [
    { name: 'guanglianda', role: 'lead', segment: 'control.lowcode' },
    { name: 'zhonghaida', role: 'site' },
  ],
});
putProject(db, { title: '未审核的项目', listing: 'submitted', parties: [{ name: 'zhonghaida', role: 'lead' }] });
putProject(db, { title: '被撤下的项目', listing: 'withheld', parties: [{ name: 'zhonghaida', role: 'lead' }] });
putProject(db, { title: '只给参与方看的项目', visibility: 'parties', parties: [{ name: 'zhonghaida', role: 'lead' }] });
const copy = putProject(db, { title: '重复登记', mergedIntoId: twin, parties: [{ name: 'zhonghaida', role: 'lead' }] });

describe('what everybody sees of projects', () => {
  test('are those the desk listed, meant for everybody and no duplicate', () => {
    expect(publicProjects(db).map(({ id }) => id)).toEqual([done, twin]);
  });

  test('names the lead first, and an undisclosed party nowhere', () => {
    const [, project] = publicProjects(db);
    expect(project!.parties.map(({ nameZh }) => nameZh)).toEqual(['中海达', '南方测绘', '羊城大学']);
    expect(project!.contributions.map(({ segmentId }) => segmentId)).toEqual(['gis.reality', 'fusion.governance']);
    const everything = JSON.stringify([
      publicProjects(db),
      listProjects(db, anything, 'zh'),
      publicProjectView(db, twin, 'zh'),
      projectsCsv(publicProjects(db)),
    ]);
    expect(everything).not.toContain(canary);
    expect(everything).not.toContain('bim.kernel');
  });

  test('is found by words, state, chain, segment, seat and who takes part', () => {
    const found = (asked: object) => allAsked(db, { ...anything, ...asked }).map(({ id }) => id);
    expect(found({ q: '底座 中海达' })).toEqual([twin]);
    expect(found({ q: canary })).toEqual([]);
    expect(found({ state: ['completed', 'stopped'] })).toEqual([done]);
    expect([found({ scope: 'control' }), found({ scope: 'gis.reality' })]).toEqual([[done], [twin]]);
    expect([found({ region: '110000' }), found({ region: '440000' })]).toEqual([[done], [done, twin]]);
    expect(found({ partner: 'university' })).toEqual([twin]);
    expect(found({ sort: 'ending' })).toEqual([twin, done]);
    expect(found({ sort: 'title' })).toEqual([twin, done]);
  });

  test('has roles that are open while it runs, and end with it', () => {
    const lastDays = (id: number) => {
      const view = publicProjectView(db, id, 'zh');
      return view.ok && view.value.parties.flatMap(({ spans }) => spans.map(({ to }) => to));
    };
    expect([lastDays(twin), lastDays(done)]).toEqual([
      [null, null, null],
      ['2026-09-01', '2026-09-01'],
    ]);
  });

  test('counts each state under the other conditions', () => {
    expect(listProjects(db, { ...anything, state: ['completed'] }, 'zh')).toMatchObject({
      total: 1,
      states: { running: 1, completed: 1, stopped: 0 },
    });
  });

  test('leads from a duplicate to what it was merged into, and from a hidden one nowhere', () => {
    expect(publicProjectView(db, copy, 'zh')).toMatchObject({ code: 'project-moved', value: String(twin) });
    expect(publicProjectView(db, twin + 2, 'zh')).toMatchObject({ code: 'project-unknown' });
  });

  test('stands with its segments and firms, what is under way first', () => {
    const { id } = db.select().from(companies).all().find(({ slug }) => slug === 'zhonghaida')!;
    expect(projectsInSegment(db, 'fusion.governance', 'zh').map((project) => project.id)).toEqual([twin]);
    expect(projectsOfParty(db, { kind: 'company', id }, 'zh').map((project) => project.id)).toEqual([twin, done]);
  });
});
