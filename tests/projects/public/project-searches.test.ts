import { expect, test } from 'vitest';
import { saveSearch } from '../../../app/alliance/saved-searches/saved-searches.server';
import { checkListing } from '../../../app/projects/listing.server';
import { projectSearchWords } from '../../../app/projects/public/project-searches.server';
import { valueOf } from '../../alliance/scene';
import { testDatabase } from '../../database';
import { projectScene } from '../project-scene';

const asked = { q: '', state: [], scope: '', region: '' };

test('who saved a search is told once of a project that is newly in public, or newly answers it', () => {
  const s = projectScene(testDatabase());
  const [lead, partner] = [s.firm('甲方科技有限公司'), s.firm('乙方数据有限公司')];
  const save = (name: string, more: object) => {
    const owner = s.person();
    valueOf(saveSearch(s.db, owner, { name, subject: 'projects', filters: { ...asked, ...more } }, s.occasion()));
    return owner;
  };
  const all = save('全部', {});
  const done = save('已完成', { state: ['completed'] });
  save('别的链', { scope: 'bim' });
  save('高校', { partner: 'university' });
  save('不公开的一方', { q: '乙方' });
  const told = () => s.mails().flatMap(({ kind, to, subject }) => (kind === 'projectFound' ? [[to, subject]] : []));

  const id = s.proposed({ lead, parts: [{ side: partner, role: 'partner' }] });
  valueOf(s.consent(id, partner, undefined, false));
  s.list(id, lead);
  expect(told()).toEqual([[all.email, 'TwinAtlas 孪图 · “全部”有新的协作项目']]);
  valueOf(s.step(id, lead, 'start'));
  valueOf(s.step(id, lead, 'close'));
  valueOf(s.confirm(id, lead));
  valueOf(s.confirm(id, partner));
  expect(told().map(([to]) => to)).toEqual([all.email, done.email]);
  // Out of the public and back it is new to who asked since; nobody is told twice.
  const later = save('后来', {});
  for (const move of ['withhold', 'list'] as const)
    valueOf(checkListing(s.db, s.reviewer, { id, move, revision: 1, reason: '核实' }, s.occasion()));
  expect(told().map(([to]) => to)).toEqual([all.email, done.email, later.email]);
});

test('a search for projects is said in words and leads to what it finds', () => {
  const db = testDatabase();
  const filters = { q: '底座', state: ['running'], scope: 'gis.cim', region: '440100', partner: 'university' };
  expect(projectSearchWords(db, filters, 'zh')).toMatchObject({
    subject: 'projects',
    href: '/projects?q=%E5%BA%95%E5%BA%A7&state=running&scope=gis.cim&region=440100&partner=university',
    conditions: [
      '搜索：底座',
      '状态：进行中',
      '技术链或环节：城市信息模型（CIM）基础平台',
      '参与方所在地：广州市',
      '有谁参加：高校',
    ],
  });
});
