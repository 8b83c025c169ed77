import { expect, test } from 'vitest';
import { panelView } from '../../../app/atlas/panel-view.server';
import { homeView } from '../../../app/home/home.server';
import { projectCounts } from '../../../app/projects/public/project-counts.server';
import { testDatabase } from '../../database';
import { putProject } from './listed-project';

const db = testDatabase();
putProject(db, {
  title: '两个环节',
  parties: [
    { name: 'zhonghaida', role: 'lead', segment: 'gis.reality' },
    { name: 'nanfangcehui', role: 'partner', segment: 'gis.reality' },
    { name: 'guanglianda', role: 'site', disclosed: false, segment: 'gis.cim' },
  ],
});
putProject(db, { title: '未审核', listing: 'submitted', parties: [{ name: 'zhonghaida', role: 'lead', segment: 'gis.cim' }] });

test('listed projects are counted once by segment and by firm, undisclosed parties nowhere', () => {
  const { all, bySegment, byCompany } = projectCounts(db);
  expect([all, [...bySegment], [...byCompany].sort()]).toEqual([
    1,
    [['gis.reality', 1]],
    [
      ['nanfangcehui', 1],
      ['zhonghaida', 1],
    ],
  ]);
  expect(homeView(db).projects).toBe(1);
});

test('the atlas’s panel leads to the projects of a segment, and says nothing of them under a list', () => {
  const panel = (segment: string, lens: 'registry' | 'representative' = 'registry') =>
    panelView(db, 'zh', { region: '440100', lens, chain: null, segment }, projectCounts(db).bySegment)!.projects;
  expect(panel('gis.reality')).toEqual({ href: '/projects?scope=gis.reality', text: '1 个协作项目做这个环节' });
  expect([panel('gis.cim'), panel('gis.reality', 'representative')]).toEqual([null, null]);
});
