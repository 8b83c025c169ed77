import { expect, test } from 'vitest';
import { startCertification, submitCertification } from '../../../app/certification/applications/candidacy.server';
import { pairedEntries } from '../../../app/certification/applications/returned';
import { reviewView } from '../../../app/certification/applications/review-view.server';
import type { Person } from '../../../app/certification/levels/person';
import { saveTalent } from '../../../app/certification/talent/talent.server';
import { testDatabase } from '../../database';
import { at, examScene, experienced, someone, takeAndDecide, valueOf } from '../exam-scene';
import { identified } from '../identified';

const job = (employer: string, evidence?: { url: string; note: string }[]): Person['work'][number] => ({
  employer,
  from: '2015-01-01',
  until: null,
  fields: ['bim'],
  ...(evidence ? { evidence } : {}),
});
const record = (...work: Person['work']): Person => ({
  work,
  education: [],
  training: [],
  projects: [],
  certificates: [],
});
const proof = [{ url: 'https://example.cn/1', note: '' }];
const returned = (person: Person, remarks: Record<string, string> = {}) => ({ person, remarks, at: '', reason: null });

test('an entry that reads the same is the same wherever it stands; it is shown when its evidence changed', () => {
  const before = record(job('甲'), job('乙'));
  expect(pairedEntries(returned(before), record(job('新'), job('甲'), job('乙', proof)))).toEqual([
    { part: 'work', was: 1, is: 2, asked: '' },
    { part: 'work', was: null, is: 0, asked: '' },
  ]);
  expect(pairedEntries(returned(before), before)).toEqual([]);
});

test('what was asked about is shown though nothing changed; what was rewritten stands beside what replaced it', () => {
  const before = record(job('甲'), job('乙'), job('丙'));
  expect(pairedEntries(returned(before, { 'work.0': '缺证明' }), record(job('甲'), job('乙公司')))).toEqual([
    { part: 'work', was: 0, is: 0, asked: '缺证明' },
    { part: 'work', was: 1, is: 1, asked: '' },
    { part: 'work', was: 2, is: null, asked: '' },
  ]);
});

test('who reviews what came back sees what was asked, and the record as it was returned', () => {
  const db = testDatabase();
  const { people } = examScene(db);
  const candidate = someone(db);
  const save = (employer: string, revision: number) => {
    const work = [{ ...experienced.work[0]!, employer }];
    const profile = {
      name: '区锦麟',
      regionCode: '440100',
      companyId: null,
      record: { ...experienced, work },
      revision,
    };
    valueOf(saveTalent(db, candidate, profile, at()));
  };
  save('甲', 0);
  identified(db, candidate, '区锦麟');
  const { id } = valueOf(startCertification(db, candidate, { occupationId: 'bim-twin', level: 1 }, at()));
  valueOf(submitCertification(db, candidate, id, at()) as never);
  const seen = () => valueOf(reviewView(db, people.reviewer, id, 'zh', at().now)).returned;
  expect(seen(), 'never returned').toBeNull();
  const decision = { id, decision: 'return', reason: '请补全称', remarks: { 'work.0': '全称' } } as const;
  valueOf(takeAndDecide(db, people.reviewer, decision));
  save('甲有限公司', 1);
  valueOf(submitCertification(db, candidate, id, at()) as never);
  expect(seen()).toMatchObject({
    reason: '请补全称',
    person: { work: [{ employer: '甲' }] },
    pairs: [{ part: 'work', was: 0, is: 0, asked: '全称' }],
  });
});
